import { standingLine } from '../model/standing.ts';
import type { Framework, Measure, Organisation, Report, Site, Subject } from '../model/types.ts';
import { capital, formatDate, label, titleOf } from '../model/words.ts';
import { timelineOf } from './charts.ts';
import { inspectionLine } from './inspection.ts';
import type { TimelineView } from './timeline.ts';

/** What the picture says that stands for a page where it is linked to. */
export interface PreviewView {
  siteName: string;
  /** What kind of thing the page is about; nothing for the site itself. */
  kind?: string | undefined;
  title: string;
  /** The main thing to know of it. */
  fact: string;
  timeline?: TimelineView | undefined;
}

/** The picture’s size in pixels, as link previews want it. */
export const previewSize = { width: 1200, height: 630 };

/** The address of a page’s picture; that of the site itself where there is no subject. */
export function previewPath(subject?: Pick<Subject, 'kind' | 'id'>): string {
  return `/charts/preview/${subject === undefined ? 'all' : `${subject.kind}-${subject.id}`}.png`;
}

/** The picture of an entry’s page. */
export function previewView(site: Site, subject: Subject): PreviewView {
  return {
    siteName: site.config.name,
    kind: capital(site.kinds[subject.kind]?.one ?? subject.kind),
    title: titleOf(site, subject.ref),
    fact: factOf(site, subject),
    timeline: historyOf(site, subject),
  };
}

/** A timeline of what was, without the documents that tell of it; nothing where nothing is left. */
function historyOf(site: Site, subject: Subject): TimelineView | undefined {
  const view = timelineOf(site, subject);
  const items = view?.items.filter(({ id }) => !id.startsWith('report/')) ?? [];
  return view && items.length > 0 ? { ...view, items } : undefined;
}

/** The picture of every page that is no entry’s. */
export function sitePreview({ config }: Site): PreviewView {
  return { siteName: config.name, title: config.name, fact: `${config.tagline}.` };
}

/** What a picture shows, for those who don’t see it. */
export function previewAlt({ kind, title, fact, timeline }: PreviewView): string {
  const more = timeline ? ' Below it, part of its timeline.' : '';
  return `${kind === undefined ? '' : `${kind}: `}${title}. ${fact}${more}`;
}

function factOf(site: Site, subject: Subject): string {
  switch (subject.kind) {
    case 'authority':
      return standingLine(site, subject.ref);
    case 'inspection':
      return inspectionFact(site, subject);
    case 'report':
      return (subject as Report).data.find;
    case 'organisation':
      return label(site, 'organisation-types', (subject as Organisation).type ?? '');
    case 'framework': {
      const { years, grades } = subject as Framework;
      const scale = [...grades].sort((a, b) => b.level - a.level).map((grade) => grade.label);
      return [years && capital(formatDate(years)), scale.join(', ')].filter(Boolean).join('. ');
    }
    case 'measure': {
      const { unit, population } = subject as Measure;
      return capital([label(site, 'units', unit), population].filter(Boolean).join(': '));
    }
    default:
      return 'Who was involved, on what basis, when, and who says so.';
  }
}

/** The overall grade where there is one, else those of the areas, then the first date. */
function inspectionFact(site: Site, subject: Subject): string {
  const { overall, grades, dates, onlyExpected } = inspectionLine(site, subject);
  if (onlyExpected) return 'Only expected, when the documents in our record were written.';
  const told = (overall ? [overall] : grades.filter(({ within }) => within === undefined)).map(
    ({ label: area, value, agreement }) =>
      `${area.text}: ${value}${agreement === 'differ' ? ' (accounts differ)' : ''}`,
  );
  const date = dates.find(({ value }) => value !== '');
  return [told.join('; '), date && `${date.label.text} ${date.value}`].filter(Boolean).join('. ');
}
