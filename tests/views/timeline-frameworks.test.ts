import { expect, test } from 'vitest';
import { timeline } from '../../src/charts/timeline.ts';
import { bodyTimeline } from '../../src/views/timeline.ts';
import { itemsOf } from '../charts/boxes.ts';
import { ourRecord } from '../record.ts';

const { site } = await ourRecord();

test.each([480, 768, 1200])('each grade of a council names its framework in sight, %i pixels wide', (width) => {
  let count = 0;
  for (const { ref } of site.authorities) {
    const { items, lanes, joins, ladders } = bodyTimeline(site, ref);
    const graded = new Set(items.filter(({ level }) => level !== undefined).map(({ id }) => id));
    for (const { key, shapes } of itemsOf(timeline(items, { id: 't', title: ref, lanes, joins, ladders, width }))) {
      if (!graded.has(key)) continue;
      const framework = site.frameworks.find(({ id }) => id === site.subjects.get(key as never)?.framework);
      const words = shapes.flatMap((one) => (one.kind === 'text' && one.className === 'label' ? [one.text] : []));
      expect([key, words.join(' ')]).toEqual([key, expect.stringContaining(framework?.short ?? '?')]);
      count += 1;
    }
  }
  expect(count).toBeGreaterThan(400);
});
