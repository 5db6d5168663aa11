import { expect, it } from 'vitest';
import { subjectsOn } from '../../src/views/timeline.ts';
import { hospitals } from '../hospitals.ts';

it('what stands on a body’s timeline is what a look at every subject finds, in the site’s order', async () => {
  const { site } = await hospitals();
  let found = 0;
  for (const { ref } of [...site.authorities, ...site.organisations]) {
    const held = new Set(
      [...site.statements.values()].filter(({ role }) => role?.body === ref).map((one) => one.about),
    );
    const own = [...site.subjects.values()].filter(
      (one) => `authority/${one.authority ?? ''}` === ref || one.with.includes(ref) || held.has(one.ref),
    );
    const shown = subjectsOn(site, [ref]);
    const [things, reports] = [
      shown.filter(({ kind }) => kind !== 'report'),
      shown.filter(({ kind }) => kind === 'report'),
    ];
    const refs = new Set(things.map((one) => one.ref));
    expect(things).toEqual(own.filter((one) => refs.has(one.ref)));
    expect(
      own.filter(({ kind }) => kind === 'inspection' || kind === 'arrangement').every((one) => refs.has(one.ref)),
    ).toBe(true);
    expect(reports).toEqual(
      site.reports.filter(({ statements }) => statements.some((s) => !s.confined && refs.has(s.about))),
    );
    found += things.length;
  }
  expect(found).toBeGreaterThan(3);
});
