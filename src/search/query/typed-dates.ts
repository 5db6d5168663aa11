import { bounded, day, findDates, monthNames, monthOf, type FoundDate } from './dates.ts';

const shortYear = "'?(?:0[89]|[12]\\d)";
const number = '3[01]|[12]\\d|0?[1-9]';

/** Half a year, or none. The later ones are read where no earlier one was. */
const patterns = [
  `(?<d>${number})[/.-](?<m>1[0-2]|0?[1-9])[/.-](?<y>${shortYear})`,
  `(?<d>${day})(?: of)? (?<m>${monthNames})\\.?,? (?<y>${shortYear})`,
  `(?<m>${monthNames})\\.?,? (?<y>'\\d\\d)`,
  `(?<y>${shortYear}) ?[/–-] ?(?<e>\\d\\d)`,
  `(?<d>${day})(?: of)? (?<m>${monthNames})`,
  `(?<m>${monthNames}) (?<d>${day})`,
  // "may" alone is no month.
  `(?<m>${monthNames.replace('|may|', '|')})`,
].map(bounded);

/** The years that a date without one may be of. */
const years = Array.from({ length: 25 }, (_, index) => String(2006 + index));

/**
 * The dates in what somebody typed: also those with half a year ("12/10/15", "15/16"), those without one ("12 July"), and
 * a month whose year stands behind the next ("Feb-March 2019").
 */
export function findTypedDates(typed: string): FoundDate[] {
  const text = typed.replace(/(?<=\p{L})[-–/](?=\p{L})/gu, ' ');
  const found = findDates(text);
  // No date is without a figure or a month.
  if (!/\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec/.test(text)) return found;
  for (const pattern of patterns)
    for (const match of text.matchAll(pattern)) {
      const from = match.index;
      const to = from + match[0].length;
      if (found.some((one) => one.from < to && from < one.to)) continue;
      const date = dateOf(
        match.groups ?? {},
        found.find((one) => isNext(text.slice(to, one.from)) && one.from > from),
      );
      if (date) found.push({ from, to, ...date });
    }
  return found.sort((a, b) => a.from - b.from);
}

/** Whether nothing stands between two dates but what joins them. */
const isNext = (between: string) => /^ ?(?:and|to|or|&)? ?$/.test(between);

function dateOf(
  { d, m, y, e }: Record<string, string | undefined>,
  next: FoundDate | undefined,
): Pick<FoundDate, 'token' | 'wider' | 'others'> | undefined {
  const whole = y === undefined ? next?.token.slice(0, 4) : `20${y.replace("'", '')}`;
  if (e !== undefined) {
    const isSpan = whole !== undefined && Number(e) === (Number(whole) + 1) % 100;
    return isSpan ? { token: `${whole}/${e}`, wider: [whole] } : undefined;
  }
  const month = monthOf(m ?? '');
  const ofDay = d === undefined ? '' : `-${String(Number.parseInt(d, 10)).padStart(2, '0')}`;
  if (whole !== undefined) {
    const own = `${whole}-${month}`;
    return ofDay === '' ? { token: own, wider: [whole] } : { token: own + ofDay, wider: [own, whole] };
  }
  // "Oct 15" may be of 2015, too.
  const [first = '', ...others] = years.map((one) => `${one}-${month}${ofDay}`);
  const short = d !== undefined && /^[12]\d$/.test(d) ? [`20${d}-${month}`] : [];
  return { token: first, wider: [], others: [...others, ...short] };
}
