import type { Answer } from '../search/query/answers.ts';
import type { AnswerAccount, AnswerRow } from '../search/query/pack.ts';
import { make } from './element.ts';
import { gradeChip } from './search-hits.ts';

/** A card with what our record holds on what was asked: each value with its accounts. */
export function answerElement({ subject, href, which, rows }: Answer): HTMLElement {
  return make(
    'section',
    { 'aria-labelledby': 'search-answer-title' },
    make('p', { class: 'kicker' }, 'In our record'),
    make('h2', { id: 'search-answer-title' }, make('a', { href }, subject)),
    which === undefined ? undefined : make('p', { class: 'note-line' }, `${which}.`),
    make('dl', {}, ...rows.flatMap(rowElements)),
  );
}

function rowElements({
  label,
  detail,
  value,
  mark,
  isUnchecked,
  summary,
  accounts,
  more = 0,
}: AnswerRow): HTMLElement[] {
  const told = value === '' ? 'Not known: nothing tells of it as having happened' : value;
  return [
    make('dt', {}, [label, detail].filter(Boolean).join(' · ')),
    make(
      'dd',
      {},
      ...(mark ? [gradeChip(mark), ' '] : []),
      make('strong', {}, told),
      isUnchecked ? ' (unchecked: read in a data set that nobody held against the report)' : undefined,
      summary === undefined ? undefined : make('p', { class: 'note-line' }, summary),
      make(
        'ul',
        {},
        ...accounts.map((account) => accountElement(account, value)),
        more === 0 ? undefined : make('li', {}, `and ${String(more)} more on its page`),
      ),
    ),
  ];
}

function accountElement({ value, source, href, modality }: AnswerAccount, shown: string): HTMLElement {
  const said = value === shown ? undefined : `${value}: `;
  const manner = modality === undefined ? undefined : make('span', { class: 'badge' }, modality);
  return make('li', {}, manner, manner && ' ', said, make('a', { href }, source));
}
