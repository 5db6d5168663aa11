import type { Site, SubjectRef, WordList } from '../model/types.ts';
import { capital } from '../model/words.ts';
import { operatorTitle, operatorView, type OperatorView } from './corrections.ts';
import { nameOf, type Run } from './run.ts';

/** A word of a closed list with what it means. */
export interface WordView {
  label: string;
  note?: string | undefined;
}

/** How the record works, from its own configuration and lists. */
export interface AboutView {
  name: string;
  headings: typeof aboutHeadings;
  summary: string;
  covers: string;
  lacks: string;
  operator: OperatorView;
  worried?: { title: string; says: string } | undefined;
  credits: string[];
  counts: { reports: number; statements: number };
  /** Modalities that are evidence that a thing happened (or was decided), then all others. */
  counted: WordView[];
  apart: WordView[];
  interests: WordView[];
  /** Whose act each kind of thing is. */
  standing: { kind: string; actors: Run[] }[];
}

/** The headings of its parts, by their places on the page. */
const aboutHeadings = {
  covers: 'What it covers, and what it lacks',
  statements: 'Statements',
  modality: 'What happened, and what was only said',
  standing: 'When reports differ',
  credits: 'Credits and terms',
} as const;

/** Each part of the page that has an address: its place, its heading and, where the record's own words stand there, these. */
export function aboutParts({ config }: Site): { id: string; title: string; says: string }[] {
  const { covers, lacks, worried, credits } = config;
  const says: Readonly<Record<string, string>> = { covers: `${covers} ${lacks}`, credits: credits.join(' ') };
  return [
    ...Object.entries(aboutHeadings).map(([id, title]) => ({ id, title, says: says[id] ?? '' })),
    { id: 'operator', title: operatorTitle, says: '' },
    ...(worried ? [{ id: 'worried', ...worried }] : []),
  ];
}

/** The page about the record. */
export function aboutView(site: Site): AboutView {
  const { config, vocabulary, kinds } = site;
  const modalities = Object.entries(vocabulary['modalities'] ?? {});
  return {
    name: config.name,
    headings: aboutHeadings,
    summary: config.summary,
    covers: config.covers,
    lacks: config.lacks,
    operator: operatorView(site),
    worried: config.worried,
    credits: config.credits,
    counts: { reports: site.reports.length, statements: site.statements.size },
    counted: words(Object.fromEntries(modalities.filter(([, { makes }]) => makes !== undefined))),
    apart: words(Object.fromEntries(modalities.filter(([, { makes }]) => makes === undefined))),
    interests: words(vocabulary['interests'] ?? {}),
    standing: Object.values(kinds).flatMap(({ title, actors = [] }) => {
      const bodies = actors.flatMap((id) => bodyOf(site, id) ?? []);
      return bodies.length > 0 ? [{ kind: title, actors: bodies.map((ref) => nameOf(site, ref)) }] : [];
    }),
  };
}

const words = (list: WordList): WordView[] =>
  Object.values(list).map(({ label, note }) => ({ label: capital(label), note }));

function bodyOf({ subjects }: Site, id: string): SubjectRef | undefined {
  return ([`authority/${id}`, `organisation/${id}`] as const).find((ref) => subjects.has(ref));
}
