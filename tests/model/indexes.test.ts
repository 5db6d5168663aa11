import { expect, it } from 'vitest';
import { namesOf, once, oncePerSubject, relationsTo, reportsAbout, rolesOf, saidBy } from '../../src/model/indexes.ts';
import { hospitals } from '../hospitals.ts';

it('an index gives what a look at every statement would give', async () => {
  const { site } = await hospitals();
  const all = [...site.statements.values()].filter(({ confined }) => !confined);
  for (const ref of site.subjects.keys()) {
    expect(relationsTo(site, ref)).toEqual(all.filter((s) => s.relations.some(({ to }) => to === ref)));
    expect(namesOf(site, ref)).toEqual(all.filter((s) => s.names.includes(ref)));
    expect(saidBy(site, ref)).toEqual(all.filter((s) => s.by?.body === ref));
    expect(rolesOf(site, ref)).toEqual(all.filter((s) => s.role?.body === ref));
    expect(reportsAbout(site, [ref])).toEqual(
      site.reports.filter(({ id }) => all.some((s) => s.report === id && s.about === ref)),
    );
  }
});

it('what is worked out once is worked out for each site by itself', async () => {
  const [{ site: a }, { site: b }] = [await hospitals(), await hospitals()];
  let times = 0;
  const count = once((site) => [(times += 1), site]);
  expect([count(a)[1], count(a)[1], count(b)[1], times]).toEqual([a, a, b, 2]);
  const name = oncePerSubject((site, ref) => `${ref} ${String(site.subjects.size)} ${String((times += 1))}`);
  expect(name(a, 'authority/st-elmo')).toBe(name(a, 'authority/st-elmo'));
  expect(name(a, 'authority/st-elmo')).not.toBe(name(a, 'authority/st-vitus'));
});
