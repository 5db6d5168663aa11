import { describe, expect, it } from 'vitest';
import { subjectsOn, timelineView } from '../../src/views/timeline.ts';
import { subjectView } from '../../src/views/subject.ts';
import type { SubjectRef } from '../../src/model/types.ts';
import { ourRecord } from '../record.ts';
import { hospitals } from '../hospitals.ts';

async function itemOf(ref: SubjectRef) {
  const { site } = await hospitals();
  const subject = site.subjects.get(ref);
  if (!subject) throw new Error(ref);
  return timelineView(site, [subject]).items[0];
}

describe('a timeline of subjects', () => {
  it('draws what was only proposed as a ghost, never as a bar', async () => {
    expect(await itemOf('arrangement/st-elmo-st-vitus')).toMatchObject({ kind: 'mark', ghost: true });
  });

  it('ends a bar with the evidence that it was so, and not later', async () => {
    const item = await itemOf('instrument/st-elmo-order');
    expect(item).toMatchObject({ kind: 'bar' });
    expect(Array.isArray(item?.end) ? item.end[1] : item?.end).toBe(Infinity);
  });

  it('marks an inspection with the grade of its overall area, and that accounts differ', async () => {
    expect(await itemOf('inspection/st-elmo-2020-book-one')).toMatchObject({
      letter: 'W',
      level: 1,
      levels: 3,
      differs: true,
    });
  });

  it('leaves out a notice of another scope, or of one that nobody gives, and says so', async () => {
    const { site } = await ourRecord();
    const drawn = (ref: SubjectRef) => {
      const { items, notes } = timelineView(site, subjectsOn(site, [ref]));
      return { ids: items.map(({ id }) => id).filter((id) => id.startsWith('instrument/')), notes: notes.join(' ') };
    };
    for (const council of ['hertfordshire', 'isles-of-scilly'] as const) {
      expect(drawn(`authority/${council}`).ids).toEqual([]);
      expect(drawn(`authority/${council}`).notes).toContain('Not drawn: 1 ');
    }
    expect(drawn('authority/bradford').ids).toHaveLength(2);
    expect(drawn('authority/bradford').notes).not.toContain('Not drawn');
  }, 60_000);
});

describe('a subject on its page', () => {
  it('marks a disputed statement wherever it stands', async () => {
    const { site } = await hospitals({
      'reports/elmo-2021.md': (text) =>
        text.replace('list: finding, says', 'list: finding, disputed: by the nurses since 2022, says'),
    });
    const elmo = site.subjects.get('authority/st-elmo');
    if (!elmo) throw new Error('missing');
    expect(JSON.stringify(subjectView(site, elmo).lists)).toContain('by the nurses since 2022');
  });

  it('keeps apart what was proposed from what happened', async () => {
    const { site } = await hospitals();
    const arrangement = site.subjects.get('arrangement/st-elmo-st-vitus');
    if (!arrangement) throw new Error('missing');
    const { dates, figures, status } = subjectView(site, arrangement);
    expect(dates.map(({ value, accounts, apart }) => [value, accounts.length, apart.length])).toEqual([['', 0, 1]]);
    expect(figures[0]?.apart[0]?.modality).toBe('Put forward');
    expect(status?.live).toBe('not known');
  });
});
