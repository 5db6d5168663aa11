/** Gives a chart to take away its buttons: they copy its table, and the HTML that shows it elsewhere. */
function addCopyButtons(root: Element): void {
  // Without a secure connection browsers have no clipboard: no button is better than one that does nothing.
  if (!('clipboard' in navigator && 'ClipboardItem' in window) || root.querySelector('button[data-copies]')) return;
  const status = document.createElement('span');
  status.setAttribute('role', 'status');
  const files = root.querySelector('.take-away-files');
  const tables = tablesOf(root);
  if (files && tables.length > 0) {
    files.append(button('Copy the table', status, () => copyTables(tables)));
    files.append(status);
  }
  const html = root.querySelector('textarea');
  if (html) {
    const told = document.createElement('span');
    told.setAttribute('role', 'status');
    const label = html.closest('label');
    label?.after(
      button('Copy the HTML', told, () => navigator.clipboard.writeText(html.value)),
      told,
    );
  }
}

/** The table of the chart that it stands under, or of all that stand over it together; a picture of the whole record has none on its page. */
function tablesOf(root: Element): HTMLTableElement[] {
  return [...(root.closest('figure, .charts-together')?.querySelectorAll('table') ?? [])];
}

function button(text: string, status: Element, work: () => Promise<void>): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.dataset['copies'] = '';
  made.textContent = text;
  made.addEventListener('click', () => {
    status.textContent = '';
    work().then(
      () => (status.textContent = 'Copied.'),
      () => (status.textContent = 'This browser doesn’t allow it.'),
    );
  });
  return made;
}

/** As rows of text with tabs, and as a table for what takes one; rows that a filter has hidden are left out. */
function copyTables(tables: readonly HTMLTableElement[]): Promise<void> {
  const all = tables.map((table) => ({
    name: tables.length > 1 ? textOf(table.caption ?? table) : '',
    rows: [...table.rows].filter((row) => row.closest('[hidden]') === null),
  }));
  const lines = all.flatMap(({ name, rows }) => [
    ...(name === '' ? [] : [name]),
    ...rows.map((row) => [...row.cells].flatMap(columnsOf).join('\t')),
  ]);
  const text = lines.join('\n');
  const html = all.map(tableOf).join('');
  return navigator.clipboard.write([
    new ClipboardItem({ 'text/plain': asBlob(text, 'text/plain'), 'text/html': asBlob(html, 'text/html') }),
  ]);
}

function tableOf({ name, rows }: { name: string; rows: readonly HTMLTableRowElement[] }): string {
  const made = document.createElement('table');
  if (name !== '') made.createCaption().textContent = name;
  made.insertAdjacentHTML('beforeend', rows.map((row) => `<tr>${[...row.cells].map(cellOf).join('')}</tr>`).join(''));
  return made.outerHTML;
}

const asBlob = (text: string, type: string) => new Blob([text], { type });

/** A cell's text in each of the columns that it spans: in the first, and nothing in the others. */
const columnsOf = (cell: HTMLTableCellElement) =>
  Array.from({ length: cell.colSpan }, (_, index) => (index === 0 ? textOf(cell) : ''));

/** The text of a cell in a line, what it says more after a dot. */
function textOf(cell: Element): string {
  const parts = [...cell.childNodes].map((node) => (node.textContent ?? '').replace(/\s+/g, ' ').trim());
  return parts.filter(Boolean).join(' · ');
}

/** A cell without classes, its first link with its full address. */
function cellOf(cell: HTMLTableCellElement): string {
  const [name, link] = [cell.tagName.toLowerCase(), cell.querySelector('a')];
  const made = document.createElement(name);
  if (cell.colSpan > 1) made.setAttribute('colspan', String(cell.colSpan));
  if (link) {
    const anchor = document.createElement('a');
    anchor.href = link.href;
    anchor.textContent = textOf(link);
    const more = textOf(cell).slice(anchor.textContent.length);
    made.append(anchor, more);
  } else made.textContent = textOf(cell);
  return made.outerHTML;
}

for (const root of document.querySelectorAll('.take-away')) addCopyButtons(root);
// Another script has put one into the page: told of it, this one needn’t be loaded a second time with it.
document.addEventListener('take-away', ({ target }) => {
  if (target instanceof Element) addCopyButtons(target);
});
