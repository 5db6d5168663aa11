import type { Place, Problem, Severity } from '../lib/problem.ts';
import type { Rule } from './rules.ts';

/** The way to a field from the top of its file. */
export type Path = readonly (string | number)[];

/** A file as read, before anything is known of its shape. */
export interface RawEntry {
  /** The folder under `content/`: `reports`, `vocabulary` … */
  folder: string;
  /** The file's name without its ending. */
  id: string;
  /** Its path as a person would type it. */
  file: string;
  data: unknown;
  body: string;
  /** The line on which the body starts, from 1. */
  bodyLine: number;
  /** Where a field stands; the nearest enclosing one that exists, if it doesn't. */
  place: (path: Path) => Place;
  /** Scalars that were typed without quotes and read as numbers, by path: `3.10` has already become 3.1. */
  bareNumbers: { path: Path; text: string }[];
}

/** Collects problems; `add` places one at a field of an entry. */
export class Problems {
  readonly all: Problem[] = [];
  private readonly told = new Set<string>();

  /** What is wrong with a table is wrong with each of its cells: one place is told the same thing once. */
  add(place: Place, rule: Rule, what: string, why: string, fix: string, severity: Severity = 'error'): void {
    const key = JSON.stringify([place.file, place.line, place.column, rule, what]);
    if (this.told.has(key)) return;
    this.told.add(key);
    this.all.push({ ...place, rule, severity, what, why, fix });
  }

  get errors(): number {
    return this.all.filter(({ severity }) => severity === 'error').length;
  }
}
