import { beforeAll, describe, expect, test } from 'vitest';
import { previewScene } from '../../src/exports/preview.ts';
import type { Site, SubjectRef } from '../../src/model/types.ts';
import { readSite } from '../../src/site.ts';
import { entriesOf } from '../../src/views/paths.ts';
import { previewAlt, previewView, sitePreview, type PreviewView } from '../../src/views/preview.ts';
import { boxOf, flatten, overlaps } from '../charts/boxes.ts';

let site: Site;
let views: PreviewView[];
beforeAll(async () => {
  ({ site } = await readSite());
  views = [sitePreview(site), ...entriesOf(site).map((subject) => previewView(site, subject))];
});

const viewOf = (ref: SubjectRef): PreviewView => {
  const subject = site.subjects.get(ref);
  if (!subject) throw new Error(ref);
  return previewView(site, subject);
};
const textsOf = (view: PreviewView) =>
  flatten(previewScene(view).shapes).flatMap((shape) => (shape.kind === 'text' ? [shape] : []));

describe('the picture of a page', () => {
  test('has the size that previews want, whatever is on it', () => {
    expect(views.length).toBeGreaterThan(50);
    for (const view of views) expect(previewScene(view)).toMatchObject({ width: 800, height: 420 });
  });

  test('says the site’s name, what it is of, its title and the main thing to know', () => {
    const words = textsOf(viewOf('authority/torbay'))
      .map(({ text }) => text)
      .join(' ');
    for (const part of ['Intervention Histories', 'Council', 'Torbay', 'Judged Inadequate, October 2015 (SIF)'])
      expect(words).toContain(part);
  });

  test('has a timeline where the page has one with more than documents, and none elsewhere', () => {
    const isItem = (view: PreviewView) =>
      flatten(previewScene(view).shapes).some(({ className }) => className.split(' ').includes('item'));
    expect(isItem(viewOf('authority/isle-of-wight'))).toBe(true);
    expect(isItem(viewOf('intervention/west-sussex-2019'))).toBe(true);
    expect(isItem(viewOf('authority/birmingham'))).toBe(false);
    expect(isItem(viewOf('framework/ilacs'))).toBe(false);
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

  test('doesn’t tell as a grade what was only expected', () => {
    expect(viewOf('inspection/isle-of-wight-2023-ilacs').fact).toMatch(/^Only expected/);
    expect(viewOf('inspection/isle-of-wight-2018-ilacs').fact).toContain('Good');
  });
});
