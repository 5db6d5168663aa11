import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rowsOf } from '../../src/charts/rows.ts';

const thing = fc
  .tuple(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 1, max: 300 }))
  .map(([left, width]) => ({ extent: [left, left + width] as const }));

test('nothing in a row comes nearer to another than the gap, and nothing is lost', () => {
  fc.assert(
    fc.property(fc.array(thing, { maxLength: 60 }), fc.integer({ min: 0, max: 20 }), (things, gap) => {
      const rows = rowsOf(things, gap);
      expect(rows.flat()).toHaveLength(things.length);
      for (const row of rows)
        row.forEach(({ extent }, index) => {
          const next = row[index + 1];
          if (next) expect(next.extent[0]).toBeGreaterThanOrEqual(extent[1] + gap);
        });
    }),
  );
});

test('there are no more rows than things that lie over one place', () => {
  fc.assert(
    fc.property(fc.array(thing, { minLength: 1, maxLength: 60 }), (things) => {
      const over = things.map(
        ({ extent: [left] }) => things.filter(({ extent: [a, b] }) => a <= left && left < b).length,
      );
      expect(rowsOf(things, 0)).toHaveLength(Math.max(...over));
    }),
  );
});

test('a thing goes into the first row that is free', () => {
  const [a, b, c] = [{ extent: [0, 100] }, { extent: [50, 150] }, { extent: [110, 120] }] as const;
  expect(rowsOf([c, b, a], 10)).toEqual([[a, c], [b]]);
});
