import { describe, expect, test } from 'vitest';
import { stacked } from '../../src/charts/stacked.ts';
import { stackedTable, timelineTable } from '../../src/charts/timeline-table.ts';
import { timeline } from '../../src/charts/timeline.ts';
import { boxOf, flatten } from './boxes.ts';
import { examples } from './examples.ts';

const parts = examples
  .slice(0, 4)
  .map(({ name, items, options }) => ({ label: name, scene: timeline(items, { ...options, id: name, width: 600 }) }));
const whole = stacked(parts, { id: 'whole', title: 'Four', description: 'Four of them.' });

describe('pictures under one another', () => {
  test('stand each under its name, below the one before it, none beyond the whole', () => {
    const boxes = whole.shapes.map(boxOf);
    expect(boxes).toHaveLength(4);
    boxes.slice(1).forEach((box, index) => expect(box.top).toBeGreaterThanOrEqual(boxes[index]?.bottom ?? Infinity));
    expect(Math.max(...boxes.map(({ bottom }) => bottom))).toBeLessThanOrEqual(whole.height);
    const headings = whole.shapes.map((shape) =>
      flatten([shape]).find(({ kind, className }) => kind === 'text' && className === 'heading'),
    );
    expect(headings.map((shape) => shape?.kind === 'text' && shape.text)).toEqual(parts.map(({ label }) => label));
  });

  test('keep every shape, as far from the left as before', () => {
    const lefts = (shapes: Parameters<typeof flatten>[0]) =>
      flatten(shapes).flatMap((shape) => (shape.kind === 'text' ? [`${shape.text} ${String(shape.at[0])}`] : []));
    const all = lefts(whole.shapes);
    for (const { scene } of parts) for (const one of lefts(scene.shapes)) expect(all).toContain(one);
  });
});

test('tables under one another have the rows of each after its name', () => {
  const tables = examples
    .slice(0, 3)
    .map(({ name, items, options }) => ({ name, table: timelineTable(items, options) }));
  const { columns, rows } = stackedTable('Who', tables);
  expect(columns[0]).toBe('Who');
  expect(rows).toHaveLength(tables.reduce((sum, { table }) => sum + table.rows.length, 0));
  for (const { name, table } of tables)
    expect(rows.filter(([who]) => who?.text === name).map((row) => row.slice(1))).toEqual(table.rows);
});
