import type { Answer } from '../search/query/answers.ts';
import type { AnswerAccount, AnswerRow } from '../search/query/pack.ts';
import { element } from './elements.ts';
import { gradeChip } from './search-hits.ts';

/** A card with what our record holds on what was asked: each value with its accounts. */
export function answerElement({ subject, href, rows }: Answer): HTMLElement {
  return element(
    'section',
    { 'aria-labelledby': 'search-answer-title' },
    element('p', { class: 'kicker' }, 'In our record'),
    element('h2', { id: 'search-answer-title' }, element('a', { href }, subject)),
    element('dl', {}, ...rows.flatMap(rowElements)),
  );
}

function rowElements({ label, detail, value, mark, summary, accounts }: AnswerRow): HTMLElement[] {
  const told = value === '' ? 'Not known: nothing tells of it as having happened' : value;
  return [
    element('dt', {}, [label, detail].filter(Boolean).join(' · ')),
    element(
      'dd',
      {},
      ...(mark ? [gradeChip(mark), ' '] : []),
      element('strong', {}, told),
      summary === undefined ? undefined : element('p', { class: 'note-line' }, summary),
      element('ul', {}, ...accounts.map((account) => accountElement(account, value))),
    ),
  ];
}

function accountElement({ value, source, href, modality }: AnswerAccount, shown: string): HTMLElement {
  const said = value === shown ? undefined : `${value}: `;
  const manner = modality === undefined ? undefined : element('span', { class: 'badge' }, modality);
  return element('li', {}, manner, manner && ' ', said, element('a', { href }, source));
}
