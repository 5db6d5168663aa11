import type { Site, Subject } from '../model/types.ts';
import { isOnlyExpected } from '../model/words.ts';
import type { StatusView } from './reading.ts';
import { nameOf, type Run } from './run.ts';
import { subjectView } from './subject.ts';

/** A part of another page in a line of a list. */
export interface PartLine {
  name: Run;
  type?: string | undefined;
  status?: StatusView | undefined;
  /** No report tells it as having been so. */
  isOnlyExpected: boolean;
}

/** A part in a line, with how it stands. */
export function partLine(site: Site, part: Subject): PartLine {
  const { type, status } = subjectView(site, part);
  return { name: nameOf(site, part.ref), type, status, isOnlyExpected: isOnlyExpected(site, part.ref) };
}
