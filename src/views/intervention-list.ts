import { once } from '../model/indexes.ts';
import { dateReadings } from '../model/readings.ts';
import type { Site, Subject } from '../model/types.ts';
import { capital, formatDate, label, titleOf } from '../model/words.ts';
import { actStatus, allActs, isAct, loneActs, statusWords, type ActStatus } from './act.ts';
import { partsOfIntervention } from './belonging.ts';
import { type InterventionLine, interventionLines } from './intervention.ts';
import { facet, listTools, rowData, type ListTools, type Row } from './list.ts';
import { byName } from './by-name.ts';
import { nameOf, type Run } from './run.ts';
import { firstDay } from './timeline.ts';

/** An act in a line: what, of what sort, when, how it stands. */
export interface ActLine {
  name: Run;
  type: string;
  when?: string | undefined;
  /** Nothing for what doesn’t last, such as a review. */
  status?: ActStatus | undefined;
}

/** An episode in a row, with its acts. */
export interface EpisodeRow extends Row {
  line: InterventionLine;
  acts: ActLine[];
}

/** An act that stands alone, in a row. */
export interface ActRow extends Row {
  act: ActLine;
  authority: Run;
  scope: string[];
}

/** The list of episodes and acts. */
export interface InterventionList {
  episodes: EpisodeRow[];
  acts: ActRow[];
  tools: ListTools;
}

/** Episodes first, then the acts of which it isn't known to which episode they belong. */
export const interventionList = once((site): InterventionList => {
  const lines = new Map(interventionLines(site).map((line) => [line.name.href, line]));
  const episodes = site.interventions
    .flatMap((one) => {
      const line = lines.get(nameOf(site, one.ref).href);
      return line ? [episodeRow(site, one, line)] : [];
    })
    .sort((a, b) => byName(a.line.name.text, b.line.name.text));
  const acts = loneActs(site)
    .filter(({ ref }) => site.evidenced.has(ref))
    .sort((a, b) => firstDay(site, a) - firstDay(site, b) || (a.ref < b.ref ? -1 : 1))
    .map((one) => actRow(site, one));
  return { episodes, acts, tools: toolsOf(site, [...episodes, ...acts]) };
});

function episodeRow(site: Site, episode: Subject, line: InterventionLine): EpisodeRow {
  const parts = partsOfIntervention(site, episode.id)
    .filter(isAct)
    .sort((a, b) => firstDay(site, a) - firstDay(site, b) || (a.ref < b.ref ? -1 : 1));
  const acts = toldApart(parts.map((part) => actLine(site, part)));
  return {
    line,
    acts,
    data: rowData({
      council: episode.authority,
      form: 'episode',
      act: [...new Set(parts.map(typeKey))],
      scope: scopesOf(episode),
      status: [...new Set(acts.flatMap(({ status }) => status?.key ?? []))],
      ...sortKeys(site, episode, parts),
    }),
  };
}

/** Acts of one type that nobody dates are called by their names, since their type would be said twice. */
function toldApart(acts: readonly ActLine[]): ActLine[] {
  const alike = Map.groupBy(acts, ({ type }) => type);
  return acts.map((act) => {
    const isAlone = (alike.get(act.type)?.length ?? 0) === 1;
    return isAlone || act.when !== undefined ? act : { ...act, type: act.name.text };
  });
}

function actRow(site: Site, act: Subject): ActRow {
  const line = actLine(site, act);
  return {
    act: line,
    authority: nameOf(site, `authority/${act.authority ?? ''}`),
    scope: scopesOf(act).map((scope) => label(site, 'scopes', scope)),
    data: rowData({
      council: act.authority,
      form: 'act',
      act: typeKey(act),
      scope: scopesOf(act),
      status: line.status?.key,
      ...sortKeys(site, act, [act]),
    }),
  };
}

/** What isn't told has a scope that isn't known, which is never one of the others. */
const scopesOf = ({ scope }: Subject) => (scope.length > 0 ? scope : ['unknown']);
const typeKey = ({ kind, type }: Subject) => type ?? kind;

function sortKeys(site: Site, { authority }: Subject, parts: readonly Subject[]) {
  const day = Math.min(Infinity, ...parts.map((part) => firstDay(site, part)));
  return {
    date: Number.isFinite(day) ? day : undefined,
    name: authority === undefined ? undefined : titleOf(site, `authority/${authority}`),
  };
}

/** An act in a line, with every date that is told as having been. */
export function actLine(site: Site, act: Subject): ActLine {
  const dates = dateReadings(site, act.ref).flatMap(({ property, shown }) =>
    shown ? [`${label(site, 'dates', property.slice('when:'.length))} ${formatDate(shown.value)}`] : [],
  );
  return {
    name: nameOf(site, act.ref),
    type: typeName(site, act),
    when: dates.length > 0 ? dates.join('; ') : undefined,
    status: actStatus(site, act),
  };
}

const typeName = (site: Site, { kind, type }: Subject) =>
  (type === undefined ? undefined : site.vocabulary.types[kind]?.[type]?.label) ??
  capital(site.kinds[kind]?.one ?? kind);

function toolsOf(site: Site, rows: readonly Row[]): ListTools {
  const { one = '', many = '' } = site.kinds['intervention'] ?? {};
  const names = new Map(allActs(site).map((act) => [typeKey(act), typeName(site, act)]));
  return listTools(rows, {
    find: `Name, ${site.kinds['authority']?.one ?? ''} or helper`,
    words: { one: `${one} or act`, many: `${many} and acts` },
    facets: [
      facet(rows, {
        key: 'council',
        label: capital(site.kinds['authority']?.one ?? ''),
        nameOf: (id) => titleOf(site, `authority/${id}`),
      }),
      facet(rows, { key: 'act', label: 'Type of act', nameOf: (type) => names.get(type) ?? type }),
      facet(rows, {
        key: 'scope',
        label: 'Scope',
        nameOf: (scope) => label(site, 'scopes', scope),
        order: Object.keys(site.vocabulary['scopes'] ?? {}),
      }),
      facet(rows, {
        key: 'status',
        label: 'How an act stands',
        nameOf: (key) => statusWords[key as ActStatus['key']],
        order: Object.keys(statusWords),
      }),
      facet(rows, {
        key: 'form',
        label: 'Grouped or alone',
        nameOf: (form) => (form === 'episode' ? capital(many) : 'Acts alone, period not known'),
        order: ['episode', 'act'],
      }),
    ],
    sorts: [
      { value: '', label: `${capital(many)} first` },
      { value: 'name:up', label: capital(site.kinds['authority']?.one ?? '') },
      { value: 'date:down', label: 'First date, newest first' },
      { value: 'date:up', label: 'First date, oldest first' },
    ],
  });
}

/** What the list can't be taken for. */
export function interventionNotes(site: Site): string[] {
  const { one = '', many = '' } = site.kinds['intervention'] ?? {};
  const councils = site.kinds['authority']?.many ?? '';
  return [
    `The record of ${many} is partial: most acts of the years that it covers aren’t in it. That a row is missing says nothing of any of the ${councils}.`,
    `The grouping of acts into one ${one} is ours. An act that was superseded hasn’t ended, and one without an end in our record isn’t therefore in force.`,
  ];
}
