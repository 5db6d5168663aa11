import { expect, test } from 'vitest';
import { takeAways } from '../../src/views/take-away.ts';
import { hospitals } from '../hospitals.ts';

async function timelineOf(origin = 'https://example.org') {
  const { site } = await hospitals({}, 'as-read', origin);
  const subject = site.subjects.get('authority/st-elmo');
  const view = subject && takeAways(site, subject)['timeline'];
  if (!view) throw new Error('no timeline');
  return view;
}

test('a chart is offered as pictures, as a bitmap and as a table, each under a name that says what it is of', async () => {
  const { files } = await timelineOf();
  expect(files.map(({ href, name }) => [href, name])).toEqual([
    ['/charts/timeline/st-elmo.svg', 'st-elmo-timeline.svg'],
    ['/charts/timeline/st-elmo-dark.svg', 'st-elmo-timeline-dark.svg'],
    ['/charts/timeline/st-elmo.png', 'st-elmo-timeline.png'],
    ['/charts/timeline/st-elmo.csv', 'st-elmo-timeline.csv'],
  ]);
});

test('the markup for another site has full addresses, the picture’s text, its size and its source', async () => {
  const { html } = await timelineOf();
  expect(html).toMatch(
    /<img src="https:\/\/example\.org\/charts\/timeline\/st-elmo\.svg" alt="St Elmo: timeline\. [^"]+"/,
  );
  expect(html).toMatch(/width="800" height="\d+"/);
  expect(html).toMatch(/<a href="https:\/\/example\.org\/authorities\/st-elmo\/">Source: [^<]+2021\. CC BY 4\.0<\/a>/);
});

test('a subject without a chart has nothing to take away', async () => {
  const { site } = await hospitals();
  const subject = site.subjects.get('framework/book-one');
  expect(subject && takeAways(site, subject)['timeline']).toBeUndefined();
});
