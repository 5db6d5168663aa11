import type { Block } from '../markdown/render.ts';
import { statementsOf } from '../model/readings.ts';
import type { Site, SubjectRef, Term } from '../model/types.ts';
import { locatorAnchor, url } from '../model/urls.ts';
import { formatDate, locatorText, titleOf } from '../model/words.ts';
import { nameOf, type Run } from './run.ts';
import { type StatementGroup, statementGroups, statementView } from './statement.ts';

/** A term with where each report uses it. */
export interface TermView {
  term: Term;
  /** Its definition as HTML. */
  definition?: string | undefined;
  /** What reports say of the thing itself. */
  statements: StatementGroup[];
  see: Run[];
  uses: { report: string; place: string; href: string; printed: string; expanded: boolean }[];
  /** The pages on whose stories it explains itself. */
  stories: Run[];
  /** Its abbreviations, but for one that is its name. */
  abbreviations: string[];
  /** What is printed, where no report explains its abbreviation: that alone, the words alone, or both apart. */
  unexplained?: string | undefined;
}

/** The record's bodies as HTML, and its stories paragraph by paragraph. */
interface Rendered {
  bodies: ReadonlyMap<SubjectRef, string>;
  stories: ReadonlyMap<SubjectRef, readonly Block[]>;
}

/** The glossary, by name. */
export function glossaryView(site: Site, { bodies, stories }: Rendered): TermView[] {
  return site.terms
    .filter(({ ref }) => site.evidenced.has(ref))
    .sort((a, b) => a.title.localeCompare(b.title, 'en'))
    .map((term) => {
      const uses = site.reports.flatMap((report) =>
        report.uses
          .filter((use) => use.term === term.id)
          .map(({ at, printed, expanded }) => ({
            report: [titleOf(site, report.publisher), report.known && formatDate(report.known)]
              .filter(Boolean)
              .join(', '),
            place: locatorText([at]),
            href: url(site, `/reports/${report.id}/#${locatorAnchor(at)}`),
            printed,
            expanded,
          })),
      );
      const statements = statementGroups(statementsOf(site, term.ref).map((one) => statementView(site, one, term.ref)));
      return {
        term,
        definition: bodies.get(term.ref),
        statements,
        see: term.see.map((id) => nameOf(site, `term/${id}`)),
        uses,
        stories: [...stories].flatMap(([ref, blocks]) =>
          blocks.some(({ terms }) => terms.includes(term.id)) ? [nameOf(site, ref)] : [],
        ),
        abbreviations: term.abbreviations.filter((one) => one !== term.title),
        unexplained: unexplainedWords(term, uses),
      };
    });
}

function unexplainedWords({ abbreviations }: Term, uses: TermView['uses']): string | undefined {
  if (abbreviations.length === 0 || uses.length === 0 || uses.some(({ expanded }) => expanded)) return undefined;
  const forms = new Set(abbreviations.flatMap((one) => [one, `${one}s`]));
  const short = uses.filter(({ printed }) => forms.has(printed)).length;
  if (short === uses.length) return 'Never expanded in our sources';
  return short === 0 ? 'Written out in our sources' : 'Written out and shortened in our sources, but never together';
}

/** The glossary under its letters. */
export function glossaryLetters(site: Site, rendered: Rendered): { letter: string; terms: TermView[] }[] {
  const terms = Map.groupBy(glossaryView(site, rendered), ({ term }) => term.title.charAt(0).toUpperCase());
  return [...terms].map(([letter, own]) => ({ letter, terms: own }));
}
