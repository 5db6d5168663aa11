import { expect, test } from 'vitest';
import { arrange } from '../../src/charts/arrange.ts';
import type { SubjectRef } from '../../src/model/types.ts';
import { hrefOf } from '../../src/model/urls.ts';
import { authorityView } from '../../src/views/authority.ts';
import { interventionView } from '../../src/views/intervention.ts';
import { organisationView } from '../../src/views/organisation.ts';
import { firstDay, type TimelineView } from '../../src/views/timeline.ts';
import { ourRecord } from '../record.ts';

const { site } = await ourRecord();

/** The days that pictures place things by, in the order of a list of them; what no picture places comes to be Infinity. */
function placesOf(refs: readonly SubjectRef[], { items, lanes }: Pick<TimelineView, 'items' | 'lanes'>): number[] {
  const places = new Map(
    arrange(items, { lanes }).flatMap((lane) =>
      lane.items.map(({ id, start: [first, last] }) => [id, Number.isFinite(first) ? first : last] as const),
    ),
  );
  return refs.map((ref) => places.get(ref) ?? Infinity);
}
const sorted = (places: readonly number[]) => [...places].sort((a, b) => (a === b ? 0 : a - b));

const pages = [
  ...site.authorities.map((one) => ({ name: one.ref, view: authorityView(site, one) })),
  ...site.interventions.map((one) => {
    const { groups, timeline } = interventionView(site, one);
    return { name: one.ref, view: { parts: groups, timeline } };
  }),
];

test('parts of a page are listed in the order of its picture, kind by kind, those without a date last', () => {
  const lists = pages.flatMap(({ name, view: { parts, timeline } }) =>
    parts.map(
      (group) =>
        [
          name,
          group.kind,
          placesOf(
            group.parts.map(({ ref }) => ref),
            timeline,
          ),
        ] as const,
    ),
  );
  expect(lists.filter(([, , places]) => places.length > 2).length).toBeGreaterThan(20);
  for (const [name, kind, places] of lists) expect([name, kind, places]).toEqual([name, kind, sorted(places)]);
});

/** The first year that a line names. */
const yearIn = (text: string) => Number(/\b(?:19|20)\d{2}\b/.exec(text)?.[0] ?? Infinity);

test('what other councils and bodies had part in is listed by its years', () => {
  const bodies = [
    ...site.authorities.map((one) => ({ name: one.ref, ...authorityView(site, one) })),
    ...site.organisations.map((one) => ({ name: one.ref, ...organisationView(site, one) })),
  ];
  const lists = bodies.map(({ name, helped }) => [name, helped.map(({ when }) => yearIn(when))] as const);
  expect(lists.some(([, years]) => years.length > 2)).toBe(true);
  for (const [name, years] of lists) expect([name, years]).toEqual([name, sorted(years)]);
});

test('the roles of a body are listed by the first day of that in which it holds them', () => {
  const days = new Map([...site.subjects.values()].map(({ ref }) => [hrefOf(site, ref), firstDay(site, { ref })]));
  const lists = [
    ...site.authorities.map((one) => authorityView(site, one)),
    ...site.organisations.map((one) => organisationView(site, one)),
  ].map(({ subject, roles }) => [subject.title, roles.map(({ where }) => days.get(where.href) ?? Infinity)] as const);
  expect(lists.filter(([, found]) => new Set(found).size > 2).length).toBeGreaterThan(0);
  for (const [title, found] of lists) expect([title, found]).toEqual([title, sorted(found)]);
});
