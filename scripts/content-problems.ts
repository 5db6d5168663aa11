import { slipProblems } from '../src/authoring/slips.ts';
import { storyProblems } from '../src/authoring/stories.ts';
import { toldProblems } from '../src/authoring/told.ts';
import { readSite, type LoadedSite, type LoadOptions } from '../src/site.ts';

/** Reads the record with everything that is wrong with it: its entries, what its stories say, and how. */
export async function readRecord(options: LoadOptions = {}): Promise<LoadedSite> {
  const read = await readSite(options);
  const { site } = read;
  return {
    ...read,
    problems: [...read.problems, ...storyProblems(site), ...slipProblems(site), ...toldProblems(site)],
  };
}
