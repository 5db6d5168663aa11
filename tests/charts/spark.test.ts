import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderSvg } from '../../src/charts/render-svg.ts';
import { spark, sparkAxis, sparkMark } from '../../src/charts/spark.ts';
import type { Group, Scene, Shape } from '../../src/charts/scene.ts';
import type { SparkItem } from '../../src/charts/spark.ts';
import { boxOf, flatten, overlaps } from './boxes.ts';

const day = (iso: string) => Date.parse(iso) / 86_400_000;
const domain = [day('2009-01-01'), day('2025-12-31')] as const;
const options = { id: 's', title: 'Two visits', domain };
const on = (iso: string, level?: number, more: Partial<SparkItem> = {}): SparkItem => ({
  when: [day(iso), day(iso)],
  level,
  levels: 4,
  letter: level === undefined ? undefined : 'OGRI'.charAt(4 - level),
  ...more,
});

const groups = ({ shapes }: Scene) =>
  shapes.filter((shape): shape is Group => shape.kind === 'group' && shape.className.startsWith('item'));
function centre(shape: Shape | undefined): [number, number] {
  switch (shape?.kind) {
    case 'circle':
      return [...shape.centre];
    case 'rect':
      return [shape.x + shape.width / 2, shape.y + shape.height / 2];
    case 'path': {
      const xs = shape.points.map(([x]) => x);
      const ys = shape.points.map(([, y]) => y);
      return [(Math.min(...xs) + Math.max(...xs)) / 2, (Math.min(...ys) + Math.max(...ys)) / 2];
    }
    default:
      throw new Error('no symbol');
  }
}

/** Where a mark stands: a polygon's middle is that of the circle around its corners. */
function heightOf(shape: Shape | undefined): number {
  if (shape?.kind !== 'path') return centre(shape)[1];
  const { top, bottom } = boxOf(shape);
  // The middle of a triangle lies under that of its box.
  return Math.round(shape.points.length === 3 ? bottom - ((bottom - top) * 0.747) / 1.74 : (top + bottom) / 2);
}

describe('a spark', () => {
  it('puts each mark at its time, to a pixel’s worth, as the years printed over it say', () => {
    const dates = ['2010-03-15', '2014-07-01', '2019-11-30', '2024-02-29'];
    const marks = groups(
      spark(
        dates.map((iso, index) => on(iso, index + 1)),
        options,
      ),
    );
    const ticks = sparkAxis(options).shapes.flatMap((shape) =>
      shape.kind === 'text' ? [{ x: shape.at[0], day: day(`${shape.text}-01-01`) }] : [],
    );
    const [first, last] = [ticks[0], ticks.at(-1)];
    if (!first || !last) throw new Error('no ticks');
    const perPixel = (last.day - first.day) / (last.x - first.x);
    for (const [index, iso] of dates.entries()) {
      const [x] = centre(marks[index]?.shapes[0]);
      expect(Math.abs(first.day + (x - first.x) * perPixel - day(iso))).toBeLessThanOrEqual(perPixel);
    }
  });

  it('puts better grades higher, and what has no grade under them all', () => {
    const marks = groups(
      spark([on('2010-01-01'), ...[1, 2, 3, 4].map((level) => on(`201${level}-01-01`, level))], options),
    );
    const heights = marks.map(({ shapes }) => centre(shapes[0])[1]);
    expect(heights).toEqual([...heights].sort((a, b) => b - a));
    expect(new Set(heights).size).toBe(5);
    expect(marks[0]?.className).toBe('item hollow');
  });

  it('tells each grade by its form and letter as well as its colour', () => {
    const marks = groups(
      spark(
        [1, 2, 3, 4].map((level) => on(`201${level}-01-01`, level)),
        options,
      ),
    );
    const forms = marks.map(({ shapes: [symbol] }) =>
      symbol?.kind === 'path' ? `path of ${symbol.points.length}` : symbol?.kind,
    );
    expect(new Set(forms).size).toBe(4);
    expect(marks.map(({ shapes }) => (shapes[1]?.kind === 'text' ? shapes[1].text : ''))).toEqual(['I', 'R', 'G', 'O']);
  });

  it('never lets two marks touch, however near in time and grade', () => {
    const near = fc.record({
      days: fc.integer({ min: 0, max: 6000 }),
      level: fc.option(fc.integer({ min: 1, max: 4 })),
    });
    fc.assert(
      fc.property(fc.array(near, { maxLength: 12 }), fc.constantFrom(272, 400, 640), (visits, width) => {
        const items = visits.map(({ days, level }): SparkItem => ({
          when: [day('2009-01-01') + days, day('2009-01-01') + days],
          ...(level === null ? {} : { level, levels: 4, letter: 'R' }),
        }));
        const scene = spark(items, { ...options, width });
        const boxes = groups(scene).map(({ shapes: [symbol] }) => boxOf(symbol as Shape));
        boxes.forEach((a, index) => {
          expect(a.top).toBeGreaterThanOrEqual(0);
          expect(a.bottom).toBeLessThanOrEqual(scene.height);
          for (const b of boxes.slice(index + 1)) expect(overlaps(a, b)).toBe(false);
        });
      }),
      { numRuns: 200 },
    );
  });

  it('keeps the rungs in their order, and a mark on the rung of its grade', () => {
    const scene = spark([on('2015-01-01', 2), on('2015-03-01', 3), on('2015-05-01', 2), on('2020-01-01', 1)], options);
    const rungs = flatten(scene.shapes).flatMap((shape) =>
      shape.kind === 'line' && shape.className === 'rung' ? [shape.from[1]] : [],
    );
    expect(rungs).toEqual([...rungs].sort((a, b) => b - a));
    // Of two that would meet on one rung, the first stands on it and the other over it, under the next rung's.
    const [first, third, second, fourth] = groups(scene).map(({ shapes }) => heightOf(shapes[0]));
    expect([first, third, fourth]).toEqual([rungs[1], rungs[2], rungs[0]]);
    expect(second).toBeLessThan(rungs[1] ?? 0);
    expect(second).toBeGreaterThan(rungs[2] ?? 0);
  });

  it('marks what is unchecked, and leaves it its letter', () => {
    const [mark] = groups(spark([on('2020-01-01', 3, { unchecked: true })], options));
    expect(mark?.className).toBe('item level-3of4 unchecked');
    expect(mark?.shapes).toHaveLength(2);
  });

  it('draws nothing outside its picture, at its narrowest and at the edges of its years', () => {
    const edge = [on('2009-01-01', 4), on('2025-12-31', 1), on('2009-01-01'), on('2025-12-31')];
    for (const width of [272, 640]) {
      const scene = spark(edge, { ...options, width });
      for (const { shapes } of groups(scene)) {
        const [x, y] = centre(shapes[0]);
        expect(x - 9).toBeGreaterThanOrEqual(0);
        expect(x + 9).toBeLessThanOrEqual(width);
        expect(y + (shapes.length === 1 ? 4 : 9)).toBeLessThanOrEqual(scene.height);
        expect(y - 9).toBeGreaterThanOrEqual(0);
      }
    }
  });

  it('stands a date of a whole year in the middle of that year', () => {
    const whole = { ...on('2015-01-01', 2), when: [day('2015-01-01'), day('2015-12-31')] as const };
    const [year, middle] = [spark([whole], options), spark([on('2015-07-02', 2)], options)].map((scene) =>
      centre(groups(scene)[0]?.shapes[0]),
    );
    expect(Math.abs((year?.[0] ?? 0) - (middle?.[0] ?? 0))).toBeLessThan(0.1);
  });

  it('is one picture with all its words as its title', () => {
    const svg = renderSvg(spark([on('2020-01-01', 3)], { ...options, title: '2020: Good & well' }));
    expect(svg).toContain('<title id="s-title">2020: Good &amp; well</title>');
    expect(renderSvg(sparkMark({ level: 1, levels: 4, letter: 'I' }, options))).toContain('level-1of4');
  });
});
