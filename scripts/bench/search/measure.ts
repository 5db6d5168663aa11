import type { Query } from '../../../tests/search/queries.ts';
import type { Searcher } from './engines.ts';

/** How a searcher fares, in words. */
export interface Measured {
  bytes: number;
  p50: string;
  p95: string;
  first: string;
  inThree: string;
}

/** Asks every query three times (Pagefind's once) and takes the middle time of each. */
export async function measure({ bytes, find, rounds = 3 }: Searcher, asked: readonly Query[]): Promise<Measured> {
  const times: number[] = [];
  let first = 0;
  let inThree = 0;
  for (const { text, expect } of asked) {
    const own: number[] = [];
    let found: string[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const start = performance.now();
      found = await find(text);
      own.push(performance.now() - start);
    }
    times.push(own.sort((a, b) => a - b)[Math.floor(own.length / 2)] ?? 0);
    if (expect.includes(found[0] ?? '')) first += 1;
    if (found.slice(0, 3).some((href) => expect.includes(href))) inThree += 1;
  }
  const share = (count: number) => `${((100 * count) / asked.length).toFixed(1)} %`;
  return { bytes, p50: quantile(times, 0.5), p95: quantile(times, 0.95), first: share(first), inThree: share(inThree) };
}

/** The value under which such a share of all lies. */
export function quantile(values: readonly number[], share: number): string {
  const sorted = [...values].sort((a, b) => a - b);
  return (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0).toFixed(2);
}

/** A line of a table in plain text. */
export function row([name = '', ...cells]: readonly string[]): string {
  return name.padEnd(20) + cells.map((cell) => cell.padStart(14)).join('');
}
