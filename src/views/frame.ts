import type { Kind, ProsePage, Site, Subject, SubjectRef } from '../model/types.ts';
import { absolute, listPath, pathOf, url } from '../model/urls.ts';
import { capital, titleOf } from '../model/words.ts';
import { previewAlt, previewPath, previewSize, previewView, sitePreview, type PreviewView } from './preview.ts';
import { browseLists, type BrowsePath } from './browse.ts';
import { evidenceSpan } from './record.ts';
import { aboutPage, prosePages } from './prose.ts';
import type { Run } from './run.ts';

/** A link of a menu, and whether it leads to the page that it stands on or to the list that holds that page. */
export interface MenuLink {
  text: string;
  href: string;
  current?: 'page' | 'true' | undefined;
}

/** All that stands around a page's own content. */
export interface Frame {
  language: string;
  siteName: string;
  tagline: string;
  /** The page's own name; nothing on the first page. */
  heading?: string | undefined;
  /** For the browser's tab: no two pages have the same. */
  title: string;
  description: string;
  canonical: string;
  /** For those who link to the page: what it is of, and the picture that stands for it. */
  preview: { title: string; type: 'article' | 'website'; image: string; alt: string; width: number; height: number };
  home: string;
  favicon: string;
  /** The style sheet of the colours. */
  colours: string;
  nav: MenuLink[];
  more: MenuLink[];
  crumbs: Run[];
  covers: string;
  lacks: string;
  span?: { from: string; to: string } | undefined;
  credits: string[];
  about: string;
  search: SearchBox;
  /** Where a worried reader turns. */
  worried?: { title: string; says: string } | undefined;
}

/** What the search box of every page leads to. */
export interface SearchBox {
  /** The page of results, and the first file of the index: both need a script. */
  page: string;
  index: string;
  /** The complete lists, which need none. */
  lists: string;
  /** The description by which a browser may search from its own bar. */
  description: string;
}

/** What a page says of itself. */
export interface PageFacts {
  path: string;
  /** Nothing on the first page. */
  title?: string | undefined;
  description: string;
  crumbs?: Run[] | undefined;
  /** Sets pages of one name apart in their titles. */
  within?: string | undefined;
  /** The subject whose own page it is. */
  subject?: Subject | undefined;
}

const navKinds: readonly Kind[] = ['authority', 'intervention', 'inspection', 'report'];
const moreKinds: readonly Kind[] = ['organisation', 'framework', 'measure'];

/** The frame of any page. */
export function frameView(site: Site, { path, title, description, crumbs = [], within, subject }: PageFacts): Frame {
  const { config } = site;
  const link = (text: string, to: string): MenuLink => ({ text, href: url(site, to), current: currentOf(path, to) });
  const list = (kind: Kind) => link(kindTitle(site, kind), listPath(kind) ?? '/');
  return {
    language: config.language,
    siteName: config.name,
    tagline: config.tagline,
    heading: title,
    title:
      title === undefined
        ? `${config.name}: ${config.tagline}`
        : [title, within, config.name].filter(Boolean).join(' – '),
    description,
    canonical: absolute(site, path),
    preview: previewOf(site, title, subject),
    home: url(site, '/'),
    favicon: url(site, '/favicon.svg'),
    colours: url(site, '/colours.css'),
    nav: [...navKinds.map(list), link('Timeline', '/timeline/'), list('difference'), list('term')],
    more: [
      link('Search', '/search/'),
      ...moreKinds.map(list),
      link('Compare', '/compare/'),
      ...browseLists.map(({ title: text, path: to }) => link(text, to)),
      link(aboutTitle(site), '/about/'),
      ...prosePages(site).map((page) => link(page.title, `/${page.id}/`)),
    ],
    crumbs: title === undefined ? [] : [{ text: 'Home', href: url(site, '/') }, ...crumbs],
    covers: config.covers,
    lacks: config.lacks,
    span: evidenceSpan(site),
    credits: config.credits,
    about: url(site, '/about/'),
    search: {
      page: url(site, '/search/'),
      index: url(site, '/search/index.json'),
      lists: url(site, '/browse/a-z/'),
      description: url(site, '/opensearch.xml'),
    },
    worried: config.worried,
  };
}

function previewOf(site: Site, title: string | undefined, subject: Subject | undefined): Frame['preview'] {
  const view: PreviewView = subject ? previewView(site, subject) : sitePreview(site);
  return {
    title: title ?? site.config.name,
    type: subject ? 'article' : 'website',
    image: absolute(site, previewPath(subject)),
    alt: previewAlt(view),
    ...previewSize,
  };
}

/** The frame of a subject's own page. */
export function subjectFrame(site: Site, subject: Subject, description: string): Frame {
  const list = listPath(subject.kind) ?? '/';
  return frameView(site, {
    path: pathOf(site, subject.ref) ?? list,
    title: titleOf(site, subject.ref),
    description,
    within: kindTitle(site, subject.kind),
    subject,
    crumbs: [{ text: kindTitle(site, subject.kind), href: url(site, list) }],
  });
}

/** The frame of a complete list. */
export function browseFrame(site: Site, path: BrowsePath, description: string): Frame {
  const title = browseLists.find((one) => one.path === path)?.title ?? path;
  return frameView(site, { path, title, description });
}

/** The frame of a page of a complete list: a year, a letter. */
export function browsePartFrame(site: Site, of: BrowsePath, { path, title, description }: PageFacts): Frame {
  const within = browseLists.find((one) => one.path === of)?.title ?? of;
  return frameView(site, { path, title, description, within, crumbs: [{ text: within, href: url(site, of) }] });
}

/** The frame of a region's page. */
export function regionFrame(
  site: Site,
  { id, title, description }: { id: string; title: string; description: string },
): Frame {
  const crumbs = [
    { text: kindTitle(site, 'authority'), href: url(site, listPath('authority') ?? '/') },
    { text: 'Regions', href: url(site, '/regions/') },
  ];
  return frameView(site, { path: `/regions/${id}/`, title, description, within: 'Regions', crumbs });
}

/** The frame of the list of regions. */
export function regionsFrame(site: Site, description: string): Frame {
  const crumbs = [{ text: kindTitle(site, 'authority'), href: url(site, listPath('authority') ?? '/') }];
  return frameView(site, { path: '/regions/', title: 'Regions', description, crumbs });
}

/** The frame of a page of prose. */
export function proseFrame(site: Site, { id, title, lead }: ProsePage): Frame {
  return frameView(site, { path: `/${id}/`, title, description: lead });
}

/** What the page about the record is called. */
export function aboutTitle({ subjects }: Site): string {
  return subjects.get(aboutPage)?.title ?? 'About this record';
}

/** The frame of the list of a kind, which says how many it holds. */
export function listFrame(site: Site, kind: Kind, count: number): Frame {
  const words = site.kinds[kind];
  const name = (count === 1 ? words?.one : words?.many) ?? kind;
  return frameView(site, {
    path: listPath(kind) ?? '/',
    title: kindTitle(site, kind),
    description: `${String(count)} ${name} in the record of ${site.config.name}, each with its sources.`,
  });
}

/** What a list of a kind is headed with. */
export function kindTitle(site: Site, kind: Kind): string {
  return site.kinds[kind]?.title ?? capital(kind);
}

/** The words for one of a kind. */
export function kindName(site: Site, ref: SubjectRef): string {
  const kind = ref.split('/')[0] ?? '';
  return capital(site.kinds[kind]?.one ?? kind);
}

function currentOf(path: string, to: string): MenuLink['current'] {
  if (path === to) return 'page';
  return to !== '/' && path.startsWith(to) ? 'true' : undefined;
}
