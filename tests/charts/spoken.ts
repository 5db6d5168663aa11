const names = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const month = names.join('|');
const full = `(?:(?:\\d{1,2} )?(?:${month}) )?\\d{4}(?:/\\d{2})?(?!\\d)`;
const pattern = new RegExp(`(about )?(?:(\\d{1,2}(?: (?:${month}))?|${month}) to )?(${full})`, 'g');

/** The spans of days that a text names, in its order, read from the printed words alone. */
export function spokenDays(text: string): [first: number, last: number][] {
  return [...text.matchAll(pattern)].map(([, about, before, end = '']) => {
    const [first, last] = daysOf(end);
    const start = before === undefined ? first : daysOf(completed(before, end))[0];
    if (about === undefined) return [start, last];
    const unit = end.split(' ').length;
    const by = unit === 3 ? 1 : unit === 2 ? 31 : 366;
    return [start - by, last + by];
  });
}

/** "3" of "3 to 7 February 2020", as a whole date. */
function completed(before: string, end: string): string {
  const [year = '', name = ''] = end.split(' ').reverse();
  return /[a-z]/i.test(before) ? `${before} ${year}` : `${before} ${name} ${year}`;
}

function daysOf(text: string): [number, number] {
  const [year = '', name, day] = text.split(' ').reverse();
  const at = (y: number, m: number, d: number) => Date.UTC(y, m, d) / 86_400_000;
  const [y, next] = year.split('/');
  if (next !== undefined) return [at(Number(y), 3, 1), at(Number(y) + 1, 2, 31)];
  if (name === undefined) return [at(Number(y), 0, 1), at(Number(y), 11, 31)];
  const m = names.indexOf(name);
  return day === undefined
    ? [at(Number(y), m, 1), at(Number(y), m + 1, 0)]
    : [at(Number(y), m, Number(day)), at(Number(y), m, Number(day))];
}
