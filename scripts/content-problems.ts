import { slipProblems } from '../src/authoring/slips.ts';
import { storyProblems } from '../src/authoring/stories.ts';
import { toldProblems } from '../src/authoring/told.ts';
import type { Problem } from '../src/lib/problem.ts';
import { handOver, readSite, type LoadedSite } from '../src/site.ts';

/** Reads the record with everything that is wrong with it: its entries, what its stories say, and how. */
export async function readRecord(content?: string): Promise<LoadedSite> {
  const read = await readSite(content === undefined ? {} : { content });
  const { site } = read;
  return {
    ...read,
    problems: [...read.problems, ...storyProblems(site), ...slipProblems(site), ...toldProblems(site)],
  };
}

/** The content check of a build, which then builds from what was checked. */
export async function contentProblems(content: string): Promise<readonly Problem[]> {
  const record = await readRecord(content);
  handOver(record);
  return record.problems;
}
