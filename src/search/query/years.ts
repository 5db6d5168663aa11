/** The first and the last year of the record. */
export type Years = readonly [first: number, last: number];

/** Why nothing can be of the years that are asked for, and what to do; the fields (0 from, 1 to) that it is about. */
export interface YearTrouble {
  says: string;
  fields: readonly number[];
}

/** What is wrong with two years as they were typed; empty ones ask for nothing. */
export function yearTroubles(typed: readonly string[], years: Years | undefined): YearTrouble[] {
  const texts = typed.map((text) => text.trim());
  const wrong = texts.flatMap((text, index) => (text === '' || /^\d{4}$/.test(text) ? [] : [index]));
  if (wrong.length > 0) return [{ fields: wrong, says: 'A year has four digits, as 2015 has.' }];
  const [from, to] = texts.map((text) => (text === '' ? undefined : Number(text)));
  if (from !== undefined && to !== undefined && from > to)
    return [
      {
        fields: [0, 1],
        says: `Nothing is both from ${String(from)} on and up to ${String(to)}: exchange the two, or empty one.`,
      },
    ];
  if (!years) return [];
  const [first, last] = years;
  const isOutside = (from !== undefined && from > last) || (to !== undefined && to < first);
  if (!isOutside) return [];
  return [
    {
      fields: from !== undefined && from > last ? [0] : [1],
      says: `Our record has dates from ${String(first)} to ${String(last)}: choose a year among these.`,
    },
  ];
}
