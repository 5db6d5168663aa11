import type { Report } from '../model/types.ts';

/** The paragraph, table, note or heading that a locator lies in: "2.1 bullet 3" → "2.1", "table 1 row 4" → "table 1". */
function placeOf(locator: string): string {
  return /^(\d|table)/.test(locator) ? locator.replace(/ (bullet|para|row|head)\b.*$/, '') : locator;
}

/** Locators of a report as a reference gives them, in the report's own order: "Paras 1.2, 2.1–2.4; table 1". */
export function citedPlaces({ outline }: Pick<Report, 'outline'>, locators: Iterable<string>): string {
  const used = new Set([...locators].map(placeOf));
  const all = [...new Set([...outline.flatMap(({ units }) => units.map(({ at }) => placeOf(at))), ...used])];
  const paragraphs = all.filter((place) => /^\d/.test(place));
  const runs = joinRuns(paragraphs, used);
  const others = all.filter((place) => used.has(place) && !/^\d/.test(place));
  const isOne = runs.length === 1 && !runs[0]?.includes('–');
  return [...(runs.length > 0 ? [`${isOne ? 'Para' : 'Paras'} ${runs.join(', ')}`] : []), ...others].join('; ');
}

/** Three or more neighbours become one: 2.1, 2.2, 2.3 → 2.1–2.3. */
function joinRuns(all: readonly string[], used: ReadonlySet<string>): string[] {
  const runs: string[][] = [];
  let last: string[] | undefined;
  for (const place of all) {
    if (!used.has(place)) last = undefined;
    else if (last) last.push(place);
    else runs.push((last = [place]));
  }
  return runs.flatMap((run) => (run.length > 2 ? [`${run[0] ?? ''}–${run.at(-1) ?? ''}`] : run));
}
