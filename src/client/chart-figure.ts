import { attend } from './attend.ts';
import { Card } from './card.ts';
import { make } from './element.ts';
import { makeHelp, markWays } from './help.ts';
import { Marks } from './marks.ts';

/** Lets a reader walk the marks of a chart that isn’t a timeline, each with a card that says what its row of the table says. */
export function enhance(figure: HTMLElement): void {
  const words = figure.querySelector<HTMLElement>('figcaption');
  const columns = textsOf(figure.querySelectorAll('.as-table thead th'));
  const rows = Array.from(figure.querySelectorAll<HTMLTableRowElement>('.as-table tbody tr'));
  const texts = new Map<SVGElement, () => HTMLElement[]>();
  const card = new Card((mark) => texts.get(mark)?.());
  for (const element of figure.querySelectorAll<HTMLElement>('.chart-at')) {
    element.classList.add('chart-picture');
    const marks = new Marks(element);
    // The table has a row for each item, in the order of the picture.
    let place = 0;
    for (const mark of marks.all) {
      const row = mark.matches('.item') ? rows[place++] : undefined;
      texts.set(mark, () => (row ? rowInWords(row, columns) : [nameOf(mark, marks.nameOf(mark))]));
    }
    attend(marks, { card, leave: () => words?.focus() });
  }
  if (figure.querySelector('.chart-at [tabindex]')) words?.after(makeHelp(markWays));
}

const textsOf = (cells: Iterable<Element>) => Array.from(cells, ({ textContent }) => textContent.trim());

/** The cells of a row, each after the name of its column. */
function rowInWords(row: HTMLTableRowElement, columns: readonly string[]): HTMLElement[] {
  return Array.from(row.cells).flatMap((cell, index) => {
    if (cell.textContent.trim() === '') return [];
    const said = Array.from(cell.childNodes, (node) => node.cloneNode(true));
    return cell.matches('th')
      ? [make('p', { class: 'card-what' }, ...said)]
      : [make('p', {}, make('span', { class: 'card-name' }, `${columns[index] ?? ''}: `), ...said)];
  });
}

/** What a mark without a row says, which leads where the mark does. */
function nameOf(mark: SVGElement, name: string): HTMLElement {
  const href = mark.getAttribute('href');
  return make('p', { class: 'card-what' }, href === null ? name : make('a', { href }, name));
}
