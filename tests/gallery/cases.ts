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

/** Every case of the snapshots. */
export const cases: readonly Case[] = examples.map(({ name, about, items, options }) => ({
  id: `timeline-${name}`,
  chart: 'timeline',
  name,
  about,
  draw: (width, id) => timeline(items, { ...options, id, width }),
}));
