import type { ChartTable } from '../../src/charts/chart.ts';
import type { Scene } from '../../src/charts/scene.ts';

/** A chart in one state, to be looked at and measured: the snapshots, the tests and the gallery show the same ones. */
export interface ChartExample {
  name: string;
  /** What there is to see. */
  about: string;
  draw: (width: number, id: string) => Scene;
  table: ChartTable;
}
