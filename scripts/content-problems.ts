import type { Problem } from '../src/lib/problem.ts';
import { readSite } from '../src/site.ts';

/** The content check of a build: reads the whole site and gives everything that is wrong with its content. */
export async function contentProblems(content: string): Promise<readonly Problem[]> {
  return (await readSite({ content })).problems;
}
