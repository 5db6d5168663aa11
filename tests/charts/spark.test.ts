import { describe, expect, it } from 'vitest';
import { renderSvg } from '../../src/charts/render-svg.ts';
import { spark, sparkAxis, sparkMark } from '../../src/charts/spark.ts';
import type { Group, Scene, Shape } from '../../src/charts/scene.ts';
import type { SparkItem } from '../../src/charts/spark.ts';

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
