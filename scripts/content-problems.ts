import { storyProblems } from '../src/authoring/stories.ts';
import type { Problem } from '../src/lib/problem.ts';
import { readSite, type LoadedSite } from '../src/site.ts';

/** Reads the record with everything that is wrong with it: its entries, and what its stories say. */
export async function readRecord(content?: string): Promise<LoadedSite> {
  const read = await readSite(content === undefined ? {} : { content });
  return { ...read, problems: [...read.problems, ...storyProblems(read.site)] };
}

/** The content check of a build. */
export async function contentProblems(content: string): Promise<readonly Problem[]> {
  return (await readRecord(content)).problems;
}
