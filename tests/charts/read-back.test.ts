import { describe, expect, test } from 'vitest';
import { renderSvg } from '../../src/charts/render-svg.ts';
import { table, type TableRow } from '../../src/charts/table.ts';
import { timelineList } from '../../src/charts/timeline-list.ts';
import { timeline } from '../../src/charts/timeline.ts';
import type { TimelineItem, TimelineOptions } from '../../src/charts/timeline-item.ts';
import { examples } from './examples.ts';
import { type FoundItem, type FoundPicture, readBack, readList } from './read-back.ts';
import { realTimelines } from './real.ts';
import { spokenDays } from './spoken.ts';

interface Case {
  name: string;
  items: readonly TimelineItem[];
  options: Omit<TimelineOptions, 'id'>;
}

const real = (await realTimelines()).map(({ name, view }): Case => {
  const { items, lanes, joins, ladders, until } = view;
  return { name, items, options: { title: name, lanes, joins, ladders, until } };
});
const cases: Case[] = [...examples.filter(({ items }) => items.length > 0), ...real];

/** What a picture says of a row's time that the row's own words don't, each with how far off it is. */
function strays(found: FoundItem, { when, item }: TableRow, picture: FoundPicture): string[] {
  const spans = spokenDays(when);
  const [start, end] = [spans[0], spans.at(-1)];
  if (!start || !end) return [`no date in "${when}"`];
  const { pixel, edges } = picture;
  const off = (name: string, day: number, meant: number) => {
    const inside = Math.min(Math.max(meant, edges[0]), edges[1]);
    const pixels = Math.abs(day - inside) / pixel;
    // What lies beyond the picture is held at its edge, a margin away.
    return pixels <= 1 || inside !== meant ? [] : [`${name} of "${when}" is ${pixels.toFixed(1)} pixels off`];
  };
  const isBy = /\bby\b|start not known/.test(when);
  if (item.kind === 'mark') {
    const isDay = found.from === found.to;
    return [
      ...(isBy ? [] : off('start', found.from, isDay ? (start[0] + end[1] + 1) / 2 : start[0])),
      ...off('end', found.to, isDay ? (start[0] + end[1] + 1) / 2 : end[1] + 1),
    ];
  }
  const isTorn = /end not known|continuing/.test(when) && spans.length === 1;
  return [...(isBy ? [] : off('start', found.from, start[0])), ...(isTorn ? [] : off('end', found.end, end[1] + 1))];
}

/** A bar too short to be drawn at its length. */
const isShort = ({ item: { kind, start, end } }: TableRow, pixel: number) =>
  kind === 'bar' && typeof end === 'object' && Math.min(...end) - start[1] < 12 * pixel;

/** The forms of the grades of the common scale, as the key of every chart tells them. */
const gradeForms: Record<string, string> = {
  inadequate: 'diamond',
  'requires improvement': 'triangle',
  good: 'circle',
  outstanding: 'square',
};
const isOfFour = ({ level, levels, scale }: { level: number; levels: number; scale: string | undefined }) =>
  scale === undefined && Math.max(level, levels) === 4;

/** The last grade of the common scale that some words name: "Requires improvement to be good" is no Good. */
function gradeIn(words: string): string {
  const found = [
    ...words
      .toLowerCase()
      .replace('to be good', '')
      .matchAll(/inadequate|requires improvement|good|outstanding/g),
  ];
  return found.at(-1)?.[0] ?? '';
}

describe.each(cases)('$name', ({ items, options }) => {
  const { rows } = table(items, options);

  test('the picture has the items of the table, in its order, each where its words say, to a pixel’s worth of time', () => {
    const picture = readBack(renderSvg(timeline(items, { ...options, id: 't', width: 1000 })));
    expect(picture.items).toHaveLength(rows.length);
    rows.forEach(({ what, when }, index) => {
      const name = picture.items[index]?.title.toLowerCase() ?? '';
      expect(name.startsWith(`${what.trim()}, ${when}`.toLowerCase()), `${what} isn't ${name}`).toBe(true);
    });
    const found = picture.items.flatMap((one, index) => {
      const row = rows[index];
      return row && !isShort(row, picture.pixel) ? strays(one, row, picture) : [];
    });
    expect(found).toEqual([]);
  });

  test('each name has what the row has: the thing, its time, how sure it is, and more about it', () => {
    const picture = readBack(renderSvg(timeline(items, { ...options, id: 't', width: 760 })));
    rows.forEach(({ what, when, sure, description }, index) => {
      const title = picture.items[index]?.title.toLowerCase() ?? '';
      for (const words of [what, when, sure, description]) expect(title).toContain(words.trim().toLowerCase());
    });
  });

  test('publications, acts on the way and other accounts stand at their own dates', () => {
    const picture = readBack(renderSvg(timeline(items, { ...options, id: 't', width: 1000 })));
    const middle = ([first, last]: readonly [number, number]) => (first + last + 1) / 2;
    const [from, to] = options.domain ?? [-Infinity, Infinity];
    const isShown = ({ at: [first, last] }: { at: readonly [number, number] }) => first <= to && last >= from;
    rows.forEach(({ item }, index) => {
      const found = picture.items[index];
      const near = (day: number | undefined, meant: number) => {
        expect(Math.abs((day ?? NaN) - meant)).toBeLessThanOrEqual(picture.pixel);
      };
      if (item.then && isShown(item.then)) near(found?.upright, middle(item.then.at));
      (item.moments ?? []).filter(isShown).forEach(({ at }, place) => near(found?.moments[place], middle(at)));
      const here = (item.others ?? [])
        .filter(isShown)
        .filter(({ level }) => level === undefined || level === item.level);
      here.forEach(({ at }, place) => near(found?.rings[place], middle(at)));
    });
  });

  test('the form of a mark is that of the grade in its words, in the picture and in the list', () => {
    const picture = readBack(renderSvg(timeline(items, { ...options, id: 't', width: 1000 })));
    const list = readList(renderSvg(timelineList(items, { ...options, id: 't', width: 320 })));
    rows.forEach(({ what, item }, index) => {
      const { level, levels = 1, scale } = item;
      if (item.kind === 'bar' || level === undefined) return;
      const forms = [picture.items[index]?.form, list[index]?.form];
      const own = isOfFour({ level, levels, scale }) ? gradeForms[gradeIn(what)] : 'pentagon';
      expect([what, ...forms]).toEqual([what, own, own]);
    });
  });

  test('the list has the same, in words that anyone sees', () => {
    const list = readList(renderSvg(timelineList(items, { ...options, id: 't', width: 320 })));
    expect(list.map(({ kind }) => kind)).toEqual(rows.map(({ item }) => item.kind));
    const bare = (text: string) => text.replace(/\s/g, '').toLowerCase();
    rows.forEach(({ what, when, sure, item }, index) => {
      const text = bare(list[index]?.lines.join('') ?? '');
      for (const words of [what, when, sure, item.then?.label ?? '', ...(item.moments ?? []).map((one) => one.label)])
        expect(text).toContain(bare(words));
    });
  });
});

test('a mark that is moved by two pixels is found out', () => {
  const [row] = table([{ id: 'a', lane: 'a', label: 'A', kind: 'mark', start: [16000, 16000] }]).rows;
  const svg = renderSvg(
    timeline([{ id: 'a', lane: 'a', label: 'A', kind: 'mark', start: [16000, 16000] }], {
      id: 't',
      title: 'A',
      width: 1000,
    }),
  );
  const moved = svg.replace(/cx="([\d.]+)"/, (_, x: string) => `cx="${Number(x) + 2}"`);
  expect(row && strays(readBack(moved).items[0] as FoundItem, row, readBack(moved))).toHaveLength(2);
});
