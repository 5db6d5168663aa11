/** A date in running text: where it stands, its own token and those of the wider times that hold it. */
export interface FoundDate {
  from: number;
  to: number;
  /** `2015-07-20`, `2015-07`, `2015` or, for a year from April to March, `2014/15`. */
  token: string;
  /** The narrowest first. */
  wider: string[];
  /** Other times that it may be, as well as the first. */
  others?: string[] | undefined;
}

/** A pattern for the name of a month. */
export const monthNames =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const monthOrder = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const year = '(?:19|20)\\d\\d';
/** … and of a day in it. */
export const day = '(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?';

/** A pattern that stands for itself, not within a word, a sum or a longer number. */
export function bounded(source: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\d.,£/-])${source}(?![\\p{L}\\d/]|[.,]\\d)`, 'gu');
}

/** Longest first, so that a day isn't taken for its year. Groups are named d, m, y, e (the second year). */
const patterns = [
  `(?<y>${year})-(?<m>1[0-2]|0[1-9])-(?<d>3[01]|[12]\\d|0[1-9])`,
  `(?<d>${day})(?: of)? (?<m>${monthNames})\\.?,? (?<y>${year})`,
  `(?<m>${monthNames})\\.? (?<d>${day}),? (?<y>${year})`,
  `(?<d>3[01]|[12]\\d|0?[1-9])[/.-](?<m>1[0-2]|0?[1-9])[/.-](?<y>${year})`,
  `(?<m>${monthNames})\\.?,? (?<y>${year})`,
  `(?<y>${year}) ?[/–-] ?(?<e>${year}|\\d\\d)`,
  `(?<y>${year})-(?<m>1[0-2]|0[1-9])`,
  `(?<m>1[0-2]|0?[1-9])/(?<y>${year})`,
  `(?<y>${year})`,
].map(bounded);

/** The dates in a text of lower-case letters, in their order, none within another. */
export function findDates(text: string): FoundDate[] {
  const found: FoundDate[] = [];
  // Every date has its year.
  if (!/(?:19|20)\d\d/.test(text)) return found;
  for (const pattern of patterns)
    for (const match of text.matchAll(pattern)) {
      const from = match.index;
      const to = from + match[0].length;
      const tokens = tokensOf(match.groups ?? {});
      const [token, ...wider] = tokens;
      if (token === undefined || found.some((one) => one.from < to && from < one.to)) continue;
      found.push({ from, to, token, wider });
    }
  return found.sort((a, b) => a.from - b.from);
}

function tokensOf({ d, m, y = '', e }: Record<string, string | undefined>): string[] {
  if (e !== undefined) {
    const isNext = Number(e.slice(-2)) === (Number(y) + 1) % 100 && (e.length === 2 || Number(e) === Number(y) + 1);
    return isNext ? [`${y}/${e.slice(-2)}`, y] : [];
  }
  if (m === undefined) return [y];
  const month = `${y}-${monthOf(m)}`;
  return d === undefined ? [month, y] : [`${month}-${pad(String(parseInt(d, 10)))}`, month, y];
}

/** A month's name or number as two digits. */
export const monthOf = (text: string) => pad(/\d/.test(text) ? text : String(monthOrder.indexOf(text.slice(0, 3)) + 1));

const pad = (number: string) => number.padStart(2, '0');

/** Tokens of all the times from one day to another (ISO days): each month of a span of up to a year, and each year. */
export function spanTokens(first: string, last: string): string[] {
  const [start, end] = [monthsOf(first), monthsOf(last)];
  const months =
    end - start > 12 ? [] : Array.from({ length: end - start + 1 }, (_, index) => monthToken(start + index));
  const years = Array.from({ length: Math.floor(end / 12) - Math.floor(start / 12) + 1 }, (_, index) =>
    String(Math.floor(start / 12) + index),
  );
  const isWholeYear = end - start >= 11;
  return [...(first === last ? [first] : []), ...(isWholeYear ? [] : months), ...years.slice(0, 12)];
}

const monthsOf = (iso: string) => Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7)) - 1;
const monthToken = (months: number) => `${String(Math.floor(months / 12))}-${pad(String((months % 12) + 1))}`;
