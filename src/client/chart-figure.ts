import { attend } from './attend.ts';
import { Card } from './card.ts';
import { make } from './element.ts';
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
    attend(marks, card, () => words?.focus());
  }
  if (figure.querySelector('.chart-at [tabindex]')) words?.after(help());
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

/** What pointer, fingers and keys do; only where they do it. */
export const helpLines = [
  'Rest the pointer on a mark, or touch it, and a card says what it shows. Click it, or touch it again, and its page opens.',
  'By keyboard: Tab leads to one mark. The arrow keys lead to the others, Home and End to the ends of a row, and with Ctrl to those of the picture. Enter opens a mark’s page. Esc closes the card, and then leaves the picture.',
];

function help(): HTMLElement {
  const lines = helpLines.map((line) => make('p', {}, line));
  return make('details', { class: 'chart-help' }, make('summary', {}, 'How to use this picture'), ...lines);
}
