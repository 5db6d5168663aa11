import { slipProblems } from '../src/authoring/slips.ts';
import { storyProblems } from '../src/authoring/stories.ts';
import { toldProblems } from '../src/authoring/told.ts';
import type { Problem } from '../src/lib/problem.ts';
import { readSite, type LoadedSite } from '../src/site.ts';

/** Reads the record with everything that is wrong with it: its entries, what its stories say, and how. */
export async function readRecord(content?: string): Promise<LoadedSite> {
  const read = await readSite(content === undefined ? {} : { content });
  const { site } = read;
  return {
    ...read,
    problems: [...read.problems, ...storyProblems(site), ...slipProblems(site), ...toldProblems(site)],
  };
}

/** The content check of a build. */
export async function contentProblems(content: string): Promise<readonly Problem[]> {
  return (await readRecord(content)).problems;
}
