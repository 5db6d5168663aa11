import { describe, expect, it } from 'vitest';
import { formatDate } from '../../src/model/words.ts';
import { statusOfAct, statusOfEpisode } from '../../src/model/status.ts';
import type { Subject } from '../../src/model/types.ts';
import { statusView } from '../../src/views/reading.ts';
import { hospitals, type Change } from '../hospitals.ts';

const ministry = 'reports/ministry-2020.md';
const untold = (text: string) => text.replace('as: happened, state: running', 'as: happened, says: It was read aloud');
const types: Record<string, Change> = {
  'vocabulary/types.yaml': (text) =>
    text.replace(
      '{ order: { label: Order to improve } }',
      '{ order: { label: Order to improve }, annulment: { label: Annulment, closes: true } }',
    ),
  'vocabulary/dates.yaml': (text) => `${text}superseded: { label: Superseded, for: [instrument], replaces: true }\n`,
  'vocabulary/relations.yaml': (text) => `${text}annuls: { label: annuls, inverse: annulled by, closes: true }\n`,
};
/** Another order of the ministry's, a line of its paper. */
const act = (id: string, type: string, rest: string, episode = ', intervention: st-elmo-2020') =>
  `  - { id: ${id}, about: instrument/${id}, at: ["2"], as: happened, introduces: { title: The ${id}, type: ${type}, authority: st-elmo${episode}, scope: [nursing] }, ${rest} }\n`;
const adding =
  (...lines: string[]) =>
  (text: string) =>
    text.replace('\n---\n\nThe Ministry', `\n${lines.join('')}---\n\nThe Ministry`);

async function status(change: (text: string) => string) {
  const { site, problems } = await hospitals({ ...types, [ministry]: change });
  expect(problems).toEqual([]);
  const [order, episode] = ['instrument/st-elmo-order', 'intervention/st-elmo-2020'].map((ref) =>
    site.subjects.get(ref as never),
  );
  return { order: statusOfAct(site, order as Subject), episode: statusOfEpisode(site, episode as Subject) };
}

describe('an episode', () => {
  it('is live on the day of the source that says so, and of no other', async () => {
    const { episode } = await status((text) => `${text} `);
    expect(episode).toMatchObject({ live: 'yes', words: 'Running on 4 May 2020' });
    expect(episode.statement?.ref).toBe('ministry-2020#s5');
  });

  it('is live on the day of a later source that tells so of its arrangement', async () => {
    const running = (text: string) =>
      text
        .replace('at: ["3.10"], as: proposed', 'at: ["3.10"], as: happened, state: running')
        .replace('when: { commenced: "2020-06" }', 'when: { on: "2020-06" }');
    const { site } = await hospitals({ ...types, [ministry]: running });
    const episode = statusOfEpisode(site, site.subjects.get('intervention/st-elmo-2020') as Subject);
    expect(episode).toMatchObject({ live: 'yes', words: 'Running on June 2020' });
    expect(episode.statement?.about).toBe('arrangement/st-elmo-st-vitus');
  });

  it('isn’t known to stand or to have ended where nothing says so', async () => {
    expect((await status(untold)).episode).toEqual({ live: 'not known', words: 'Not known' });
  });

  it('ended when its only order did', async () => {
    const { episode } = await status((text) =>
      untold(text).replace('when: { made: "2020-05-04" }', 'when: { made: "2020-05-04", ended: "2021-05" }'),
    );
    expect(episode).toMatchObject({ live: 'no', words: 'Ended May 2021' });
    expect(episode.on && formatDate(episode.on)).toBe('May 2021');
  });

  it('ended with the act that closes it, whatever the orders before it leave open', async () => {
    const { order, episode } = await status((text) =>
      adding(act('annulment', 'annulment', 'when: { made: "2021-06-01" }'))(text),
    );
    expect(episode).toMatchObject({ live: 'no', words: 'Ended 1 June 2021' });
    expect(order.words).toBe('Ended by another act 1 June 2021');
    expect(episode.statement?.ref).toBe('ministry-2020#annulment');
  });

  it('ended by the day of that act where another order came between, and on it where that act names the order', async () => {
    const second = act('second', 'order', 'when: { made: "2021-02-03" }');
    const closing = (more = '') => act('annulment', 'annulment', `when: { made: "2021-06-01" }${more}`);
    const { order, episode } = await status((text) => adding(second, closing())(untold(text)));
    expect(order).toMatchObject({ live: 'no', words: 'Ended by another act by 1 June 2021' });
    expect(episode.words).toBe('Ended 1 June 2021');
    const naming = closing(', relations: { annuls: instrument/st-elmo-order }');
    expect((await status((text) => adding(second, naming)(untold(text)))).order.words).toBe(
      'Ended by another act 1 June 2021',
    );
  });

  it('keeps its arrangement open when an act closes its orders', async () => {
    const begun = (text: string) =>
      text.replace('at: ["3.10"], as: proposed', 'at: ["3.10"], as: happened, state: running');
    const { site } = await hospitals({
      ...types,
      [ministry]: (text) => adding(act('annulment', 'annulment', 'when: { made: "2021-06-01" }'))(begun(text)),
    });
    expect(statusOfAct(site, site.subjects.get('arrangement/st-elmo-st-vitus') as Subject).live).toBe('yes');
  });

  it('isn’t ended by an act of no episode, unless that names it', async () => {
    const alone = act('annulment', 'annulment', 'when: { made: "2021-06-01" }', '');
    expect((await status((text) => untold(adding(alone)(text)))).episode.live).toBe('not known');
    const naming = act(
      'annulment',
      'annulment',
      'when: { made: "2021-06-01" }, relations: { annuls: instrument/st-elmo-order }',
      '',
    );
    expect((await status((text) => untold(adding(naming)(text)))).episode.words).toBe('Ended 1 June 2021');
  });

  it('isn’t ended where an order was only replaced by the next', async () => {
    const replaced = (text: string) =>
      untold(text).replace('when: { made: "2020-05-04" }', 'when: { made: "2020-05-04", superseded: "2021-05" }');
    expect((await status(replaced)).episode.live).toBe('not known');
    const next = adding(act('second', 'order', 'when: { made: "2021-05-03" }'));
    expect((await status((text) => next(replaced(text)))).episode.live).toBe('not known');
    const closed = adding(
      act('second', 'order', 'when: { made: "2021-05-03" }'),
      act('annulment', 'annulment', 'when: { made: "2021-06-01" }'),
    );
    const { order, episode } = await status((text) => closed(replaced(text)));
    expect(order.live).toBe('not known');
    expect(episode.words).toBe('Ended 1 June 2021');
    const over = adding(act('second', 'order', 'when: { made: "2021-05-03", ended: "2022-01-09" }'));
    expect((await status((text) => over(replaced(text)))).episode.words).toBe('Ended 9 January 2022');
  });

  it('isn’t ended while another of its orders has no end', async () => {
    const over = adding(act('second', 'order', 'when: { made: "2021-05-03", ended: "2022-01-09" }'));
    expect((await status((text) => over(untold(text)))).episode.live).toBe('not known');
  });
});

describe('what an act that closes others ends', () => {
  const closing = (rest: string) => act('annulment', 'annulment', rest, '');
  const told = async (change: (text: string) => string, rest = 'when: { made: "2021-06-01" }', more = {}) => {
    const { site } = await hospitals({ ...types, ...more, [ministry]: (text) => adding(closing(rest))(change(text)) });
    return statusView(site, 'instrument/annulment').text;
  };
  const ended = (day: string) => (text: string) =>
    untold(text).replace('when: { made: "2020-05-04" }', `when: { made: "2020-05-04", ended: "${day}" }`);
  const known = 'It ends what was made before it';

  it('is what the record has before it, unless all of that had ended by then', async () => {
    expect(await told(untold)).toBe(known);
    expect(await told(ended('2021-06'))).toBe(known);
    expect(await told(ended('2021-01'))).toBe(`${known}; what that was isn’t in our record`);
  });

  it('may be of any scope, and of any day where nobody dates what closes it', async () => {
    const scopes = 'nursing: { label: Nursing }\nsurgery: { label: Surgery, main: true }\n';
    expect(await told(untold, undefined, { 'vocabulary/scopes.yaml': scopes })).toBe(known);
    expect(await told(ended('2021-01'), 'says: It was annulled.')).toBe(known);
  });
});
