import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/markdown/render.ts';
import type { SubjectRef } from '../../src/model/types.ts';
import { repliesView } from '../../src/views/reply.ts';
import { reportView } from '../../src/views/report.ts';
import { hospitals } from '../hospitals.ts';

const reply = (answers: string) => ({
  'reports/elmo-reply.md': `---
title: What the order leaves out
kind: board-paper
publisher: st-elmo
dates: { published: "2020-07-01" }
read: whole
interest: own
find: the hospital
licence: none printed
answers: [${answers}]
outline: [{ heading: All, units: [{ at: "1", lines: "1" }] }]
statements:
  - { id: s1, about: authority/st-elmo, at: ["1"], says: The nights were never counted }
---

It holds that the order is mistaken.
`,
});

async function record(answers = 'ministry-2020') {
  const { site, problems } = await hospitals(reply(answers));
  const report = (id: string) => {
    const found = site.reports.find((one) => one.id === id);
    if (!found) throw new Error(id);
    return found;
  };
  return { site, problems, report };
}

describe('a published reply', () => {
  it('stands at the head of the report that it answers, with our whole account of it', async () => {
    const { site, problems, report } = await record();
    expect(problems).toEqual([]);
    const block: Block = { html: '<p>It holds that the order is mistaken.</p>', cited: [], terms: ['ward'] };
    const stories = new Map<SubjectRef, Block[]>([['report/elmo-reply', [block]]]);
    const replies = repliesView(
      site,
      report('ministry-2020'),
      { blocks: [], terms: [] },
      { stories, bodies: new Map() },
    );
    expect(replies).toMatchObject([
      {
        line: { name: { text: 'What the order leaves out', href: '/reports/elmo-reply/' }, date: '1 July 2020' },
        story: { blocks: [{ html: block.html }], terms: [{ name: { text: 'Ward' } }] },
      },
    ]);
    const again = repliesView(site, report('ministry-2020'), replies[0]?.story ?? { blocks: [], terms: [] }, {
      stories,
      bodies: new Map(),
    });
    expect(again[0]?.story.terms).toEqual([]);
    expect(repliesView(site, report('elmo-2021'), { blocks: [], terms: [] })).toEqual([]);
  });

  it('says on its own page what it answers', async () => {
    const { site, report } = await record();
    expect(reportView(site, report('elmo-reply')).answers.map(({ name }) => name.text)).toEqual([
      'Order to improve St Elmo',
    ]);
    expect(reportView(site, report('ministry-2020')).answers).toEqual([]);
  });

  it('can’t answer a report that isn’t there', async () => {
    const { problems } = await record('ministry-2002');
    expect(problems).toMatchObject([{ rule: 'unknown-id', fix: 'did you mean ministry-2020?' }]);
  });
});
