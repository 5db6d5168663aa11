/** An overall grade of one body: its day, its place on the scale (1 the lowest), and whether nobody has checked it. */
export interface Judgement {
  year: number;
  level: number;
  isUnchecked: boolean;
}

/** What the record holds of one body, as far as questions go. */
export interface Facts {
  region: string;
  /** In the order of time. */
  judgements: readonly Judgement[];
  /** Types of what is on record for it. */
  acts: readonly string[];
  /** It is on record as having worked with another of its kind. */
  isWith: boolean;
}

/** A question put to every body: all its parts must hold. Levels are of one scale. */
export interface Question {
  /** Was once at this level … */
  judged?: number | undefined;
  /** … in or after this year, and in or before that. */
  from?: number | undefined;
  to?: number | undefined;
  /** … and so at least so many times … */
  times?: number | undefined;
  /** … and later at this level or a better one. */
  then?: number | undefined;
  /** Its latest grade is of this level. */
  latest?: number | undefined;
  /** Never was at this level. */
  never?: number | undefined;
  act?: string | undefined;
  isWith?: true | undefined;
  region?: string | undefined;
}

/** What comes of a question for one body; what needs a grade can't be known of one without any. */
export type Verdict = 'yes' | 'no' | 'not-known';

const numbers = ['judged', 'from', 'to', 'times', 'then', 'latest', 'never'] as const;

/** Reads `?judged=1&to=2018&then=3`; what it doesn't know is left out. */
export function readQuestion(query: URLSearchParams): Question {
  const number = (name: string) => (/^\d{1,4}$/.test(query.get(name) ?? '') ? Number(query.get(name)) : undefined);
  const text = (name: string) => query.get(name) ?? undefined;
  return {
    ...Object.fromEntries(numbers.map((name) => [name, number(name)])),
    act: text('act') === '' ? undefined : text('act'),
    isWith: text('with') === 'yes' ? true : undefined,
    region: text('region') === '' ? undefined : text('region'),
  };
}

/** The same as an address's query, in a fixed order. */
export function writeQuestion(question: Question): string {
  const query = new URLSearchParams();
  for (const name of numbers) if (question[name] !== undefined) query.set(name, String(question[name]));
  if (question.act !== undefined) query.set('act', question.act);
  if (question.isWith) query.set('with', 'yes');
  if (question.region !== undefined) query.set('region', question.region);
  return query.toString();
}

/** Whether a question holds for a body. */
export function answer(question: Question, facts: Facts): Verdict {
  const { act, isWith, region } = question;
  if (region !== undefined && facts.region !== region) return 'no';
  if (act !== undefined && !facts.acts.includes(act)) return 'no';
  if (isWith && !facts.isWith) return 'no';
  const asksGrade = [question.judged, question.latest, question.never].some((level) => level !== undefined);
  if (!asksGrade) return 'yes';
  if (facts.judgements.length === 0) return 'not-known';
  return holdsOf(question, facts.judgements) ? 'yes' : 'no';
}

function holdsOf(
  { judged, from = 0, to = 9999, times = 1, then, latest, never }: Question,
  all: readonly Judgement[],
): boolean {
  if (never !== undefined && all.some(({ level }) => level === never)) return false;
  if (latest !== undefined && all.at(-1)?.level !== latest) return false;
  if (judged === undefined) return true;
  const isAsked = ({ level, year }: Judgement) => level === judged && year >= from && year <= to;
  const first = all.findIndex(isAsked);
  if (first < 0 || all.filter(isAsked).length < times) return false;
  return then === undefined || all.slice(first + 1).some(({ level }) => level >= then);
}

/** A question in words, without its subject: "judged Inadequate in or before 2018, later Good or better". */
export function questionWords(question: Question, nameOf: (key: keyof Question, value: string) => string): string {
  const { judged, from, to, times = 1, then, latest, never, act, isWith, region } = question;
  const years =
    from !== undefined && to !== undefined
      ? ` in ${String(from)} to ${String(to)}`
      : from !== undefined
        ? ` in or after ${String(from)}`
        : to !== undefined
          ? ` in or before ${String(to)}`
          : '';
  const named = (key: keyof Question, value: string | number) => nameOf(key, String(value));
  return [
    judged === undefined
      ? ''
      : `judged ${named('judged', judged)}${times > 1 ? ` ${String(times)} times or more` : ''}${years}`,
    judged === undefined || then === undefined ? '' : `${named('then', then)} since`,
    latest === undefined ? '' : `latest grade ${named('latest', latest)}`,
    never === undefined ? '' : `never judged ${named('never', never)}`,
    act === undefined ? '' : `with on record: ${named('act', act)}`,
    isWith ? named('isWith', 'yes') : '',
    region === undefined ? '' : `in ${named('region', region)}`,
  ]
    .filter(Boolean)
    .join('; ');
}

/** How many bodies were at a level in each year, from the first such year to the last. */
export function countByYear(
  all: readonly Facts[],
  isCounted: (judgement: Judgement) => boolean,
): { year: number; count: number }[] {
  const counts = new Map<number, number>();
  for (const { judgements } of all)
    for (const year of new Set(judgements.filter(isCounted).map((one) => one.year)))
      counts.set(year, (counts.get(year) ?? 0) + 1);
  const years = [...counts.keys()];
  if (years.length === 0) return [];
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return Array.from({ length: last - first + 1 }, (_, index) => ({
    year: first + index,
    count: counts.get(first + index) ?? 0,
  }));
}

/** What of a question can't be answered as it stands, and what to do. */
export function questionTroubles({ judged, from, to, times, then }: Question): string[] {
  const isOfYears = judged === undefined && [from, to, times, then].some((value) => value !== undefined);
  return [
    ...(from !== undefined && to !== undefined && from > to
      ? [
          `Nothing is both in or after ${String(from)} and in or before ${String(to)}: exchange the two years, or empty one.`,
        ]
      : []),
    ...(isOfYears
      ? ['Years, times and a later grade go with “Once judged”: choose a grade there, or they take no part.']
      : []),
  ];
}
