import type { Chart } from '../charts/chart.ts';
import type { Site } from '../model/types.ts';

/** A chart with the heading and the anchor that it has on a page. */
export interface ChartSection {
  id: string;
  heading: string;
  chart: Chart;
}

/** Charts as parts of a page: each kind under a heading of its own, a second one of a kind numbered. */
export function chartSections({ kinds }: Site, charts: readonly Chart[]): ChartSection[] {
  const headings: Record<string, string> = {
    judgements: 'Grades by area',
    support: 'Relationships that our sources mention',
    comparison: `${kinds['authority']?.title ?? 'Bodies'} compared`,
    budget: 'Parts and their sum',
    journey: 'Aligned at an event',
  };
  return charts.map((chart, index) => {
    const before = charts.slice(0, index).filter((one) => one.chart === chart.chart).length;
    const number = before === 0 ? '' : `-${before + 1}`;
    return { id: `${chart.chart}${number}`, heading: headings[chart.chart] ?? chart.title, chart };
  });
}
