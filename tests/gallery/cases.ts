import type { Scene } from '../../src/charts/scene.ts';
import { timeline } from '../../src/charts/timeline.ts';
import { examples } from '../charts/examples.ts';

/** One chart in one state. */
export interface Case {
  id: string;
  chart: string;
  name: string;
  /** What there is to see. */
  about: string;
  draw: (width: number, id: string) => Scene;
}

const timelines = examples.map(({ name, about, items, options }) => ({
  name,
  about,
  draw: (width: number, id: string) => timeline(items, { ...options, id, width }),
}));

/** The examples of other charts: files `examples-….ts`, which export lists such as `supportExamples`. */
const modules = import.meta.glob<Record<string, unknown>>('../charts/examples-*.ts', { eager: true });
const others = Object.values(modules)
  .flatMap((module) => Object.entries(module))
  .filter((entry): entry is [string, Omit<Case, 'id' | 'chart'>[]] => entry[0].endsWith('Examples'))
  .flatMap(([list, cases]) => cases.map((one) => named(list.slice(0, -'Examples'.length), one)));

/** Every case of the snapshots, by chart. */
export const cases: readonly Case[] = [...timelines.map((one) => named('timeline', one)), ...others];

function named(chart: string, one: Omit<Case, 'id' | 'chart'>): Case {
  return { id: `${chart}-${one.name}`, chart, name: one.name, about: one.about, draw: one.draw };
}
