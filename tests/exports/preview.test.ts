import { beforeAll, describe, expect, test } from 'vitest';
import type { Link, Shape } from '../../src/charts/scene.ts';
import { formOfItem, levelClass } from '../../src/charts/signs.ts';
import { symbol } from '../../src/charts/symbols.ts';
import { previewScene } from '../../src/exports/preview.ts';
import type { Site, SubjectRef } from '../../src/model/types.ts';
import { inspectionLine } from '../../src/views/inspection.ts';
import { entriesOf } from '../../src/views/paths.ts';
import { previewAlt, previewView, sitePreview, type PreviewView } from '../../src/views/preview.ts';
import { ourRecord } from '../record.ts';
import { boxOf, flatten, overlaps } from '../charts/boxes.ts';

let site: Site;
let views: PreviewView[];
beforeAll(async () => {
  ({ site } = await ourRecord());
  views = [sitePreview(site), ...entriesOf(site).map((subject) => previewView(site, subject))];
}, 60_000);

const viewOf = (ref: SubjectRef): PreviewView => {
  const subject = site.subjects.get(ref);
  if (!subject) throw new Error(ref);
  return previewView(site, subject);
};
const textsOf = (view: PreviewView) =>
  flatten(previewScene(view).shapes).flatMap((shape) => (shape.kind === 'text' ? [shape] : []));

/** The marks of a picture, by the item that each stands for. */
function flattenItems(shapes: readonly Shape[]): ReadonlyMap<string, Link> {
  const links = (shape: Shape): Link[] =>
    shape.kind === 'link' ? [shape] : shape.kind === 'group' ? shape.shapes.flatMap(links) : [];
  return new Map(shapes.flatMap(links).map((link) => [link.key, link]));
}

describe('the picture of a page', () => {
  test('has the size that previews want, whatever is on it', () => {
    expect(views.length).toBeGreaterThan(50);
    for (const view of views) expect(previewScene(view)).toMatchObject({ width: 800, height: 420 });
  });

  test('says the site’s name, what it is of, its title and the main thing to know', () => {
    const view = viewOf('authority/torbay');
    const words = textsOf(view)
      .map(({ text }) => text)
      .join(' ');
    const fact = view.fact.split(' ').slice(0, 8).join(' ');
    expect(fact).toContain('Judged');
    for (const part of ['Intervention Histories', 'Council', 'Torbay', fact]) expect(words).toContain(part);
  });

  test('has a timeline where the page has one with more than documents, and none elsewhere', () => {
    const isItem = (view: PreviewView) =>
      flatten(previewScene(view).shapes).some(({ className }) => className.split(' ').includes('item'));
    const [withOne, without] = [views.filter(({ timeline }) => timeline), views.filter(({ timeline }) => !timeline)];
    expect(withOne.length).toBeGreaterThan(5);
    expect(withOne.filter((view) => !isItem(view)).map(({ title }) => title)).toEqual([]);
    expect(without.filter(isItem)).toEqual([]);
    expect(
      withOne.flatMap(({ timeline }) => timeline?.items ?? []).filter(({ id }) => id.startsWith('report/')),
    ).toEqual([]);
    expect(viewOf('authority/isle-of-wight').timeline).toBeDefined();
    expect(viewOf('framework/ilacs').timeline).toBeUndefined();
  });

  test('keeps comparable grades on their ladder where all scales have no room for theirs, and joins them', () => {
    const ladders = views.filter((view) =>
      flatten(previewScene(view).shapes).some(({ className }) => className === 'rung'),
    );
    const mixed = ladders.filter((view) => {
      const shapes = flatten(previewScene(view).shapes);
      const own = flattenItems(previewScene(view).shapes);
      const graded = (view.timeline?.items ?? []).filter(({ id, level }) => level !== undefined && own.has(id));
      return (
        graded.some(({ join }) => join === undefined) &&
        shapes.filter(({ className }) => className === 'rung').length === 5
      );
    });
    expect(mixed.length).toBeGreaterThan(15);
    for (const view of mixed) {
      const scene = previewScene(view);
      const rungs = flatten(scene.shapes).flatMap((one) =>
        one.kind === 'line' && one.className === 'rung' ? [one.from[1]] : [],
      );
      const marks = flattenItems(scene.shapes);
      for (const { id, join, level = 0, label } of view.timeline?.items ?? []) {
        const mark = marks.get(id)?.shapes.find(({ className }) => className === 'symbol');
        if (!mark || join === undefined) continue;
        const { top, bottom } = boxOf(mark);
        expect([
          label,
          (top + bottom) / 2 > (rungs[4 - level] ?? NaN),
          (top + bottom) / 2 < (rungs[5 - level] ?? NaN),
        ]).toEqual([label, true, true]);
      }
    }
  });

  test('gives each grade the form and the colour that it has in every chart', () => {
    const found = views.flatMap((view) => {
      const marks = flattenItems(previewScene(view).shapes);
      return (view.timeline?.items ?? []).flatMap((item) => {
        const mark = item.level === undefined ? undefined : marks.get(item.id);
        return mark ? [{ item, mark }] : [];
      });
    });
    expect(found.length).toBeGreaterThan(500);
    for (const { item, mark } of found) {
      const [x, y, radius] = [0, 0, 10];
      const expected = symbol(formOfItem(item), [x, y], radius, 'symbol');
      const drawn = flatten(mark.shapes).find(({ className }) => className === 'symbol');
      expect(drawn?.kind, item.label).toBe(expected.kind);
      if (drawn?.kind === 'path' && expected.kind === 'path')
        expect(drawn.points.length, item.label).toBe(expected.points.length);
      const colour = levelClass(item);
      if (colour !== undefined) expect(mark.className.split(' ')).toContain(colour);
    }
  });

  test('draws grades that can be compared on their ladder, joined by steps, where there is room', () => {
    const classes = flatten(previewScene(viewOf('authority/barnet')).shapes).map(({ className }) => className);
    for (const part of ['rung', 'join']) expect(classes.some((name) => name.split(' ').includes(part))).toBe(true);
  });

  test('has no words in each other’s way and none outside', () => {
    for (const view of views) {
      const boxes = textsOf(view).map((word) => ({ word: word.text, box: boxOf(word) }));
      const troubles = boxes.flatMap(({ word, box }, index) => [
        ...(box.left < 0 || box.right > 800 || box.top < 0 || box.bottom > 412 ? [`${word} is outside`] : []),
        ...boxes.slice(index + 1).flatMap((other) => (overlaps(box, other.box) ? [`${word} on ${other.word}`] : [])),
      ]);
      expect(troubles, view.title).toEqual([]);
    }
  });

  test('is told in words to those who don’t see it', () => {
    const view = viewOf('authority/torbay');
    expect(previewAlt(view)).toBe(`Council: Torbay. ${view.fact} Below it, part of its timeline.`);
    expect(previewAlt(sitePreview(site))).not.toContain('timeline');
  });

  test('gives an inspection’s grade, and of one that was only expected says just that', () => {
    const inspections = entriesOf(site).filter(({ kind }) => kind === 'inspection');
    const facts = inspections.map((one) => ({ fact: previewView(site, one).fact, line: inspectionLine(site, one) }));
    for (const { fact, line } of facts) {
      expect(fact.startsWith('Only expected')).toBe(line.onlyExpected);
      if (!line.onlyExpected && line.overall?.value) expect(fact).toContain(line.overall.value);
      if (line.overall?.agreement === 'differ') expect(fact).toContain('(accounts differ)');
    }
  });
});
