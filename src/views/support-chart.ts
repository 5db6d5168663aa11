import type { Chart } from '../charts/chart.ts';
import { support, supportTable } from '../charts/support.ts';
import type { Relationship } from '../charts/support-data.ts';
import type { Site, Subject, SubjectRef } from '../model/types.ts';
import { titleOf } from '../model/words.ts';
import { latestEvidence } from './latest-evidence.ts';
import { relationships, type SidedRelationship } from './relationships.ts';

/** Whose relationships a chart shows. */
export interface SupportLayout {
  title: string;
  /** Sorts them under two headings: those that concern this body, and those in which it is the other side. */
  from?: SubjectRef | undefined;
}

/** Every relationship of the record. */
export function wholeSupport(site: Site): Chart | undefined {
  return supportChart(site, relationships(site), { title: 'Relationships that our sources mention' });
}

/** Those on one side or the other of a subject: a council’s, or those of one episode. */
export function supportOf(site: Site, { ref, kind, id }: Subject): Chart | undefined {
  const title = `${titleOf(site, ref)}: relationships that our sources mention`;
  if (kind === 'intervention')
    return supportChart(
      site,
      relationships(site).filter(({ intervention }) => intervention === id),
      { title },
    );
  return supportChart(
    site,
    relationships(site).filter(({ sides }) => sides.includes(ref)),
    { title, from: ref },
  );
}

/** Relationships as a chart; nothing where there are none. */
export function supportChart(
  site: Site,
  found: readonly SidedRelationship[],
  { title, from }: SupportLayout,
): Chart | undefined {
  const items = grouped(site, found, from);
  if (items.length === 0) return undefined;
  const summary = summaryOf(items);
  const table = supportTable(items);
  return {
    chart: 'support',
    title,
    summary,
    notes: [
      'Each line is one relationship: who worked with whom, and a bar from its start to its end, as far as these are known.',
      'They stand in the order of time, then of names. Nothing is ranked. What isn’t mentioned may still have been.',
      'Both sides are named as the sources name them. A role that they give to no body by name isn’t shown.',
    ],
    draw: (width, id) => support(items, { id, title, description: summary, width }),
    table,
    until: latestEvidence(site, table),
  };
}

/** Read from one side: first what concerns that body’s own services, then where it is the other side. */
function grouped(site: Site, found: readonly SidedRelationship[], from: SubjectRef | undefined): Relationship[] {
  if (from === undefined) return found.map(({ item }) => item);
  const isOwn = ({ sides: [first] }: SidedRelationship) => first === from;
  const name = titleOf(site, from);
  return [
    ...found.filter(isOwn).map(({ item }) => ({ ...item, group: `Concerning ${name}` })),
    ...found.filter((one) => !isOwn(one)).map(({ item }) => ({ ...item, group: `Concerning others, with ${name}` })),
  ];
}

function summaryOf(items: readonly Relationship[]): string {
  const ghosts = items.filter(({ ghost }) => ghost).length;
  const undated = items.filter(({ start, ghost }) => start === undefined && ghost !== true).length;
  const groups = [...Map.groupBy(items, ({ group }) => group)].flatMap(([group, own]) =>
    group === undefined ? [] : [`${own.length} ${group.charAt(0).toLowerCase()}${group.slice(1)}`],
  );
  return [
    `${items.length} ${items.length === 1 ? 'relationship' : 'relationships'} that our sources mention${groups.length > 0 ? `: ${groups.join('; ')}` : ''}.`,
    ghosts > 0 ? `${ghosts} ${ghosts === 1 ? 'isn’t' : 'aren’t'} told as having happened.` : '',
    undated > 0 ? `Of ${undated}, no source says when ${undated === 1 ? 'it' : 'they'} began.` : '',
  ]
    .filter(Boolean)
    .join(' ');
}
