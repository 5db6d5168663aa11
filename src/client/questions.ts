import {
  answer,
  countByYear,
  questionTroubles,
  questionWords,
  readQuestion,
  writeQuestion,
  type Facts,
  type Question,
} from '../search/query/questions.ts';
import { csv } from '../exports/csv.ts';
import { make } from './element.ts';
import { fetchJson } from './fetch-json.ts';
import { titled } from './page-title.ts';
import { saveFile } from './save-file.ts';
import { yearBars } from './year-bars.ts';

/** What answers are made of as a file: for the address of each body's page its rows. */
interface AnswerFile {
  columns: readonly string[];
  rows: Readonly<Record<string, readonly (readonly string[])[]>>;
}

/** One body as the page prints it. */
interface Row {
  element: HTMLElement;
  facts: Facts;
  name: HTMLAnchorElement;
}

function start(asked: HTMLFormElement, answered: HTMLElement): void {
  const rows = [...answered.querySelectorAll<HTMLElement>('.question-rows > li')].flatMap(rowOf);
  const title = document.title;
  const show = () => {
    const words = print(asked, answered, rows, readQuestion(new URLSearchParams(location.search)));
    document.title = titled(title, words);
  };
  asked.hidden = false;
  asked.addEventListener('submit', (event) => {
    event.preventDefault();
    const query = writeQuestion(readQuestion(new URLSearchParams(entriesOf(asked))));
    history.pushState(null, '', query === '' ? location.pathname : `?${query}`);
    show();
  });
  addEventListener('popstate', show);
  const file = answered.querySelector('.question-file');
  const trouble = make('span', { role: 'status' });
  file?.append(' ', trouble);
  file?.querySelector('button')?.addEventListener('click', () => {
    trouble.textContent = '';
    save(answered, rows).catch(() => (trouble.textContent = 'The file could not be made.'));
  });
  show();
}

const entriesOf = (asked: HTMLFormElement) =>
  [...new FormData(asked)].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []));

function rowOf(item: HTMLElement): Row[] {
  const name = item.querySelector<HTMLAnchorElement>('.question-name');
  const { region = '', judged = '', acts = '', with: others } = item.dataset;
  const judgements = judged
    .split(' ')
    .filter(Boolean)
    .map((one) => {
      const [year, level, unchecked] = one.split(':');
      return { year: Number(year), level: Number(level), isUnchecked: unchecked === 'u' };
    });
  return name
    ? [{ element: item, name, facts: { region, judgements, acts: acts.split(' '), isWith: others === 'yes' } }]
    : [];
}

/** Prints the answer; gives the question in words. */
function print(asked: HTMLFormElement, answered: HTMLElement, rows: readonly Row[], question: Question): string {
  const part = (selector: string) => answered.querySelector<HTMLElement>(selector);
  const query = writeQuestion(question);
  const chosen = new URLSearchParams(query);
  for (const select of asked.querySelectorAll('select')) select.value = chosen.get(select.name) ?? '';
  const verdicts = rows.map((row) => ({ row, verdict: answer(question, row.facts) }));
  const found = verdicts.flatMap(({ row, verdict }) => (verdict === 'yes' ? [row] : []));
  const unknown = verdicts.flatMap(({ row, verdict }) => (verdict === 'not-known' ? [row] : []));
  for (const { row, verdict } of verdicts) row.element.hidden = verdict !== 'yes';
  const words = questionWords(question, (key, value) => nameOf(asked, key, value));
  asked.querySelector('.field-trouble')?.replaceChildren(questionTroubles(question).join(' '));
  for (const { row, verdict } of verdicts) row.element.dataset['verdict'] = verdict;
  part('#answer-title')?.replaceChildren(words === '' ? `All ${many(answered)} in our record` : capital(words));
  part('.question-status')?.replaceChildren(statusOf(answered, found, rows.length, unknown.length));
  printUnknown(part('.question-unknown'), unknown, answered);
  const file = part('.question-file');
  if (file) file.hidden = found.length + unknown.length === 0;
  part('.question-chart')?.replaceChildren(...chartOf(question, found, asked, answered));
  return words === '' ? '' : capital(words);
}

const many = ({ dataset }: HTMLElement) => dataset['many'] ?? '';
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** What the form calls a choice. */
function nameOf(asked: HTMLFormElement, key: keyof Question, value: string): string {
  const name = key === 'isWith' ? 'with' : key;
  const select = asked.querySelector<HTMLSelectElement>(`select[name="${name}"]`);
  const text = [...(select?.options ?? [])].find((option) => option.value === value)?.text ?? value;
  return key === 'isWith' ? `worked with ${text}` : text;
}

function statusOf(answered: HTMLElement, found: readonly Row[], total: number, unknown: number): string {
  const unchecked = found.filter(({ facts }) => facts.judgements.some(({ isUnchecked }) => isUnchecked)).length;
  const says =
    found.length === 0
      ? [`None of ${String(total)} ${many(answered)} in our record. What isn’t in it may still have been.`]
      : [`In our record, ${String(found.length)} of ${String(total)} ${many(answered)}.`];
  if (unknown > 0) says.push(`Not known of ${String(unknown)}.`);
  if (unchecked > 0) says.push(`Of ${String(unchecked)} a grade is unchecked.`);
  return says.join(' ');
}

function printUnknown(place: HTMLElement | null, unknown: readonly Row[], answered: HTMLElement): void {
  if (!place) return;
  place.hidden = unknown.length === 0;
  place
    .querySelector('summary')
    ?.replaceChildren(`Not known: ${String(unknown.length)} ${many(answered)} without an overall grade in our record`);
  const links = unknown.map(({ name }) => make('li', {}, make('a', { href: name.href }, name.text)));
  place.querySelector('ul')?.replaceChildren(...links);
}

/** In how many of them each year saw the grade that was asked for; with its table. */
function chartOf(question: Question, found: readonly Row[], asked: HTMLFormElement, answered: HTMLElement): Node[] {
  const level = question.judged ?? question.latest;
  if (level === undefined || found.length === 0) return [];
  const { from = 0, to = 9999 } = question.judged === undefined ? {} : question;
  const counts = countByYear(
    found.map(({ facts }) => facts),
    (one) => one.level === level && one.year >= from && one.year <= to,
  );
  const title = `How many of these ${many(answered)} were judged ${nameOf(asked, 'judged', String(level))} in each year, in our record`;
  return yearBars(counts, title, capital(many(answered)));
}

/** What the question holds of, and what isn't known of it, as a file: a row for each judgement and each act. Made here, sent nowhere. */
async function save(answered: HTMLElement, rows: readonly Row[]): Promise<void> {
  const { columns, rows: all } = (await fetchJson(answered.dataset['file'] ?? '')) as AnswerFile;
  const address = (path: string) => (path === '' ? '' : new URL(path, location.href).href);
  const whole = (cells: readonly string[]) =>
    cells.map((cell, index) => (columns[index]?.endsWith('address') ? address(cell) : cell));
  const asked = answered.querySelector('h2')?.textContent ?? '';
  const lines = rows
    .filter(({ element: { dataset } }) => dataset['verdict'] !== 'no')
    .flatMap(({ element: { dataset }, name }) => {
      const own = all[name.pathname] ?? [];
      const verdict = dataset['verdict'] === 'yes' ? 'yes' : 'not known';
      const facts = own.length > 0 ? own : [columns.map(() => '')];
      return facts.map((cells) => [name.text.trim(), name.href, verdict, ...whole(cells), asked, location.href]);
    });
  const one = answered.dataset['one'] ?? '';
  const head = [one, `${one} address`, 'in the answer', ...columns, 'question', 'question address'];
  saveFile(new Blob([csv([head, ...lines])], { type: 'text/csv' }), 'answer.csv');
}

const form = document.querySelector<HTMLFormElement>('.question-form');
const room = document.querySelector<HTMLElement>('.question-answer');
if (form && room) start(form, room);
