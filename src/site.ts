import { readContent } from './load/read.ts';
import { renderMarkdown, type Block, type Cited, type Resolved } from './markdown/render.ts';
import { termFinder } from './markdown/terms.ts';
import { didYouMean, type Problem } from './lib/problem.ts';
import { parseLedger } from './model/ledger.ts';
import { linkSite } from './model/link.ts';
import type { Problems } from './model/raw.ts';
import { termForms } from './model/terms.ts';
import type { Kind, Report, Site, StatementRef, Subject, SubjectRef } from './model/types.ts';
import { hrefOf, statementHref } from './model/urls.ts';
import { sourceText } from './model/words.ts';

/** A site with its bodies rendered, and everything that is wrong with it. */
export interface LoadedSite {
  site: Site;
  /** The HTML of each subject's body, by its ref. */
  bodies: ReadonlyMap<SubjectRef, string>;
  /** The same, paragraph by paragraph, with the refs of the statements that each cites and the terms that it explains. */
  stories: ReadonlyMap<SubjectRef, Block[]>;
  problems: Problem[];
}

/** Which record is read, and for which address. */
export interface LoadOptions {
  /** The folder of the record; default `content`, or CONTENT_DIR. */
  content?: string;
  /** Where the build will live; default SITE_URL and BASE_PATH. */
  origin?: string;
  base?: string;
}

/** The one place where a site is loaded. Never throws for bad content: all of it is in `problems`. */
export async function readSite(options: LoadOptions = {}): Promise<LoadedSite> {
  const {
    content = process.env['CONTENT_DIR'] ?? 'content',
    origin = process.env['SITE_URL'] ?? 'http://localhost:4321',
    base = process.env['BASE_PATH'] ?? '',
  } = options;
  const { entries, ledger, problems } = await readContent(content);
  const address = { origin: origin.replace(/\/+$/, ''), base: base.replace(/^\/*/, '/').replace(/\/+$/, '') };
  const site = linkSite(entries, parseLedger(ledger), address, problems);
  return { site, ...renderBodies(site, problems), problems: problems.all };
}

let loaded: Promise<LoadedSite> | undefined;

/** Where a build leaves the record that it has checked, for its own pages: they run in the same process, as modules of their own. */
const handed = globalThis as { checkedRecord?: LoadedSite | undefined };

/** Hands a record that was read and checked to the pages of the build that follows; nothing takes it back. */
export function handOver(record: LoadedSite | undefined): void {
  handed.checkedRecord = record;
}

/** `readSite`, once for a whole build; throws if the record has an error, since pages must not be built from it. */
export async function loadSite(): Promise<LoadedSite> {
  loaded ??= handed.checkedRecord ? Promise.resolve(handed.checkedRecord) : readSite();
  const site = await loaded;
  const errors = site.problems.filter(({ severity }) => severity === 'error').length;
  if (errors > 0) throw new Error(`The record has ${String(errors)} errors: run "npm run check" to see them.`);
  return site;
}

const why = {
  'raw-html': 'It could carry scripts, and would not fit every place that shows the text.',
  image: 'It would be loaded from somebody else’s server, who would learn who reads the page.',
  'script-url': 'It would run in the reader’s browser.',
  'broken-link': 'A reader would land nowhere.',
  'citation-unknown': 'A sentence whose source can’t be found is no evidence.',
};

/** The kinds whose bodies are stories, in which terms explain themselves. */
const told: ReadonlySet<Kind> = new Set(['authority', 'intervention', 'inspection', 'report']);

function renderBodies(site: Site, problems: Problems): Pick<LoadedSite, 'bodies' | 'stories'> {
  const bodies = new Map<SubjectRef, string>();
  const stories = new Map<SubjectRef, Block[]>();
  const terms = termFinder(site.terms.filter(({ ref }) => site.evidenced.has(ref)).map(termForms));
  for (const subject of site.subjects.values()) {
    if (subject.body.trim() === '') continue;
    const {
      html,
      blocks,
      problems: found,
    } = renderMarkdown(subject.body, {
      link: (target) => resolveLink(site, target),
      citation: (text) => resolveCitation(site, text),
      terms: told.has(subject.kind) ? terms : undefined,
    });
    for (const { rule, line, column, what, fix } of found)
      problems.add(placeIn(subject, line, column), rule, what, why[rule], fix);
    bodies.set(subject.ref, html);
    stories.set(subject.ref, blocks);
  }
  return { bodies, stories };
}

const placeIn = ({ file = '', bodyLine }: Subject, line: number, column: number) => ({
  file,
  line: bodyLine + line - 1,
  column,
});

/** A link's target: `kind/id`, a part of the same page, or a web address. */
function resolveLink(site: Site, target: string): Resolved {
  if (/^https?:\/\//.test(target) || target.startsWith('#')) return { href: target };
  const href = hrefOf(site, target as SubjectRef);
  if (href !== undefined) return { href };
  return {
    problem: `This link leads nowhere: ${target}`,
    fix: didYouMean(target, site.evidenced, 'Write kind/id of an entry that has a page, or an https address.'),
  };
}

/** `report#s4`, or `report, 3.5`: the first statement of that report at that place. */
function resolveCitation(site: Site, text: string): Cited {
  const [id = '', locator] = text.split(',').map((part) => part.trim());
  const report = site.subjects.get(`report/${id}`) as Report | undefined;
  const statement =
    locator === undefined
      ? site.statements.get(id as StatementRef)
      : report?.statements.find(({ at }) => at.includes(locator));
  if (statement)
    return { key: statement.ref, href: statementHref(site, statement), title: sourceText(site, statement) };
  const places = report?.statements.flatMap(({ at }) => at) ?? [];
  const reports = site.reports.map((one) => one.id);
  const fix =
    report && locator !== undefined
      ? didYouMean(locator, places, 'Cite a place that one of its statements names.')
      : didYouMean(id, [...reports, ...site.statements.keys()], 'Write [@report-id, 3.5] or [@report-id#s4].');
  return { problem: `The citation [@${text}] lands on no statement.`, fix };
}
