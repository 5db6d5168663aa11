import { describe, expect, it } from 'vitest';
import { lettersView, yearsView } from '../../src/views/browse.ts';
import { interventionView } from '../../src/views/intervention.ts';
import { pathsOf } from '../../src/views/paths.ts';
import { reportView } from '../../src/views/report.ts';
import { hospitals } from '../hospitals.ts';

describe('the list by year', () => {
  it('marks what was only proposed, and keeps each act under its own date', async () => {
    const { years } = yearsView((await hospitals()).site);
    const lines = years.flatMap(({ year, lines: own }) => own.map((line) => ({ year, ...line })));
    expect(lines).toContainEqual(
      expect.objectContaining({ year: '2020', act: 'Made', when: '4 May 2020', modality: undefined }),
    );
    expect(lines).toContainEqual(
      expect.objectContaining({ year: '2020', act: 'Begun', when: 'June 2020', modality: 'Put forward' }),
    );
    expect(lines).toContainEqual(expect.objectContaining({ year: '2021', act: 'Met', when: '1 February 2021' }));
  });

  it('gives each date on which accounts differ, and marks them', async () => {
    const { years } = yearsView((await hospitals()).site);
    const visited = years.flatMap(({ lines }) => lines).filter(({ act }) => act === 'Visited');
    expect(visited.map(({ when, differs }) => [when, differs])).toEqual([
      ['January 2020', true],
      ['3 to 7 February 2020', true],
    ]);
  });

  it('is in the order of time, and names what has no date', async () => {
    const { site } = await hospitals({
      'reports/ministry-2020.md': (text) => text.replace(', when: { made: "2020-05-04" }', ''),
    });
    const { years, undated } = yearsView(site);
    expect(years.map(({ year }) => year)).toEqual([...years.map(({ year }) => year)].sort());
    expect(undated.map(({ name }) => name.text)).toContain('Order to St Elmo');
  });
});

describe('the list from A to Z', () => {
  it('holds every page of the sitemap that isn’t a list', async () => {
    const { site } = await hospitals();
    const named = new Set(lettersView(site).flatMap(({ lines }) => lines.map(({ name }) => name.href)));
    const own = pathsOf(site).filter((path) => path.split('/').length > 3 && !/^\/(browse|search)\//.test(path));
    expect(own.length).toBeGreaterThan(5);
    expect(own.filter((path) => !named.has(path))).toEqual([]);
  });
});

describe('another name of a council, from A to Z', () => {
  const linesWith = async (names: string) => {
    const { site } = await hospitals({
      'authorities/st-elmo.md': (text) =>
        text.replace(/^officialName: .*$/m, `officialName: ${names}`).replace('[Elmo]', '[The St Elmo]'),
    });
    return lettersView(site).flatMap(({ letter, lines }) =>
      lines.flatMap(({ name, facts }) => (facts.startsWith('See ') ? [[letter, name.text, name.href, facts]] : [])),
    );
  };

  it('leads to it from its own letter', async () => {
    expect(await linesWith('Harbour Hospital')).toEqual([
      ['H', 'Harbour Hospital', '/authorities/st-elmo/', 'See St Elmo'],
    ]);
  });

  it('has no line where it holds the name or begins as that does', async () => {
    expect(await linesWith('Royal Hospital of St Elmo')).toEqual([]);
    expect(await linesWith('St Erasmus')).toEqual([]);
  });
});

describe('a page’s neighbours', () => {
  it('stand before and after it by date', async () => {
    const { site } = await hospitals();
    const [first, second] = site.reports;
    if (!first || !second) throw new Error('missing');
    expect(reportView(site, first).neighbours).toMatchObject({ before: undefined, after: { text: 'Beds and nights' } });
    expect(reportView(site, second).neighbours.before?.text).toBe('Order to improve St Elmo');
  });

  it('of an intervention are others of the record, by the first day of their parts', async () => {
    const { site } = await hospitals({
      'interventions/st-vitus-2019.md': '---\ntitle: St Vitus, from 2019\nauthority: st-vitus\nscope: [nursing]\n---\n',
      'reports/ministry-2020.md': (text) =>
        text.replace(
          '  - { id: s5,',
          '  - { id: s9, about: instrument/st-vitus-order, at: ["2"], as: happened, introduces: { title: Order to St Vitus, type: order, authority: st-vitus, intervention: st-vitus-2019 }, when: { made: "2019-05" } }\n  - { id: s5,',
        ),
    });
    const elmo = site.interventions.find(({ id }) => id === 'st-elmo-2020');
    if (!elmo) throw new Error('missing');
    expect(interventionView(site, elmo).neighbours).toMatchObject({
      before: { text: 'St Vitus, from 2019' },
      after: undefined,
    });
  });
});
