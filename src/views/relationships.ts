import { isMain } from '../model/status.ts';
import type { Relationship } from '../charts/support-data.ts';
import { rangeOf, type EdtfDate } from '../lib/date.ts';
import { once } from '../model/indexes.ts';
import {
  type Account,
  dateReadings,
  isReading,
  reportOf,
  roleReadings,
  type RoleReading,
  standingOf,
  statementsOf,
  statusOf,
} from '../model/readings.ts';
import type { Kind, Site, Statement, Subject, SubjectRef } from '../model/types.ts';
import { hrefOf } from '../model/urls.ts';
import { capital, formatDate, label, modalityOf, titleOf } from '../model/words.ts';
import { daysOf, toldOf } from './chart-words.ts';
import { doDiffer } from './noted.ts';

/** A relationship with its sides: first the body that it concerns. */
export interface SidedRelationship {
  item: Relationship;
  sides: readonly SubjectRef[];
  intervention?: string | undefined;
}

const joining: readonly Kind[] = ['arrangement', 'programme', 'delivery-model'];
const withRoles: readonly Kind[] = ['intervention', 'board', 'instrument'];

/** Every relationship that the record mentions, by time and then by name. */
export const relationships = once((site): SidedRelationship[] => {
  const all = [...site.subjects.values()].flatMap((subject) => {
    if (!isMain(site, subject)) return [];
    if (joining.includes(subject.kind)) return arrangementOf(site, subject);
    return withRoles.includes(subject.kind) ? rolesIn(site, subject) : [];
  });
  const day = ({ item: { start, told } }: SidedRelationship) => (start ?? told)?.[0] ?? Infinity;
  return all.sort(
    (a, b) =>
      compare(day(a), day(b)) || a.item.label.localeCompare(b.item.label, 'en') || (a.item.id < b.item.id ? -1 : 1),
  );
});

const compare = (a: number, b: number) => (a === b ? 0 : a - b);

/** Whom a thing joins: the council that it is about, the other sides, and whoever helps in it. */
function arrangementOf(site: Site, subject: Subject): SidedRelationship[] {
  const roles = roleReadings(site, subject.ref).filter(({ is }) => sideOf(site, is) !== undefined);
  const own = subject.authority === undefined ? [] : [`authority/${subject.authority}` as SubjectRef];
  const helpers = roles.flatMap(({ is, holder }) => (sideOf(site, is) === 'helper' ? (holder.body ?? []) : []));
  const sides = [...new Set([...own, ...subject.with, ...helpers])];
  const statements = statementsOf(site, subject.ref);
  const [first] = statements;
  if (sides.length < 2 || !first) return [];
  const time = timeOf(site, subject, statements);
  return [
    {
      sides,
      intervention: subject.intervention,
      item: {
        ...toldOf(site, { statement: time.statement, value: undefined, standing: standingOf(site, time.statement) }),
        id: subject.ref,
        href: hrefOf(site, subject.ref),
        label: sidesInWords(site, sides),
        what: [typeOf(site, subject), scopeOf(site, subject), ...rolesInWords(site, roles)].filter(Boolean).join('. '),
        ...time.place,
      },
    },
  ];
}

/** Helpers and those they help, each role a relationship of its holder with the council that the thing is about. */
function rolesIn(site: Site, subject: Subject): SidedRelationship[] {
  if (subject.authority === undefined) return [];
  const own: SubjectRef = `authority/${subject.authority}`;
  return roleReadings(site, subject.ref).flatMap((role): SidedRelationship[] => {
    const { body } = role.holder;
    const [account] = [...role.accounts, ...role.apart];
    if (sideOf(site, role.is) !== 'helper' || body === undefined || body === own || !account) return [];
    return [
      {
        sides: [own, body],
        intervention: subject.kind === 'intervention' ? subject.id : subject.intervention,
        item: {
          ...toldOf(site, account),
          id: [subject.ref, role.is, body, role.holder.office].filter(Boolean).join(' '),
          href: hrefOf(site, subject.ref),
          label: sidesInWords(site, [own, body]),
          what: [roleInWords(site, role), titleOf(site, subject.ref), scopeOf(site, subject)]
            .filter(Boolean)
            .join('. '),
          ...roleTime(site, role, account),
        },
      },
    ];
  });
}

function sideOf({ vocabulary }: Site, role: string): 'helper' | 'helped' | undefined {
  const side = vocabulary['roles']?.[role]?.['side'];
  return side === 'helper' || side === 'helped' ? side : undefined;
}

function sidesInWords(site: Site, [first, ...others]: readonly SubjectRef[]): string {
  const names = others.map((ref) => titleOf(site, ref));
  const last = names.pop() ?? '';
  return `${first ? titleOf(site, first) : ''}, with ${names.length > 0 ? `${names.join(', ')} and ` : ''}${last}`;
}

function typeOf({ vocabulary, kinds }: Site, { kind, type, title }: Subject): string {
  return vocabulary.types[kind]?.[type ?? '']?.label ?? kinds[kind]?.one ?? title;
}

function scopeOf(site: Site, { scope }: Subject): string {
  return capital(scope.map((one) => label(site, 'scopes', one).toLowerCase()).join(', '));
}

/** Who has which part: "Hampshire: Supporter; Partner". A part that was only planned says so. */
function rolesInWords(site: Site, roles: readonly RoleReading[]): string[] {
  const held = roles.filter(({ holder }) => holder.body !== undefined);
  return [...Map.groupBy(held, ({ holder }) => holder.body)].map(([body, own]) => {
    const parts = own.map(({ is, holder, accounts, apart }) => {
      const name = officeAside(site, label(site, 'roles', is), holder.office);
      const doubt = accounts.length > 0 ? undefined : apart[0] && modalityOf(site, apart[0].statement)?.toLowerCase();
      return doubt === undefined ? name : `${name} (${doubt})`;
    });
    return `${body === undefined ? '' : titleOf(site, body)}: ${parts.join('; ')}`;
  });
}

function roleInWords(site: Site, { is, holder }: RoleReading): string {
  return officeAside(site, label(site, 'roles', is), holder.office);
}

/** An office that bears the role’s own name is said once. */
function officeAside(site: Site, role: string, office: string | undefined): string {
  const name = office === undefined ? role : label(site, 'offices', office);
  return name.toLowerCase() === role.toLowerCase() ? role : `${role} (${name})`;
}

type Place = Pick<Relationship, 'start' | 'end' | 'told' | 'when' | 'ghost' | 'differs'>;

/** What is only said to be under something else isn’t told to have been. */
const isRelationAlone = ({ relations, says, role, state, dates, figures }: Statement) =>
  relations.length > 0 &&
  says === undefined &&
  role === undefined &&
  state === undefined &&
  dates.length + figures.length === 0;

/** When a thing was, from its readings; else by which document it is told. */
function timeOf(
  site: Site,
  { ref }: Subject,
  statements: readonly Statement[],
): { place: Place; statement: Statement } {
  const readings = dateReadings(site, ref).filter(({ shown }) => shown !== undefined);
  const ofSort = (field: 'opens' | 'closes') =>
    readings.filter(({ property }) => site.vocabulary['dates']?.[property.slice('when:'.length)]?.[field] === true);
  const openings = ofSort('opens').flatMap(({ shown }) => shown ?? []);
  const soonest = [...openings].sort((a, b) => rangeOf(a.value).latest - rangeOf(b.value).latest)[0];
  const differs = doDiffer(site, ref, readings) || undefined;
  const told = statements.find((one) => isReading(site, one) && !isRelationAlone(one));
  if (!soonest) return withoutStart(site, ref, told ?? statements[0], told === undefined, differs);
  const closing = ofSort('closes')[0]?.shown;
  const { live, on, state } = statusOf(site, ref);
  const isLive = !closing && live === 'yes' && on !== undefined;
  return {
    statement: soonest.statement,
    place: {
      // Of several beginnings (agreed, begun, begun in full) the one that is soonest for sure.
      start: daysOf(soonest.value),
      end: closing ? daysOf(closing.value) : isLive ? [rangeOf(on).latest, Infinity] : 'unknown',
      when: closing
        ? `${formatDate(soonest.value)} to ${formatDate(closing.value)}`
        : `from ${formatDate(soonest.value)}; ${isLive ? `${label(site, 'states', state ?? '')} on ${formatDate(on)}` : 'end not known'}`,
      differs,
    },
  };
}

function withoutStart(
  site: Site,
  ref: SubjectRef,
  statement: Statement | undefined,
  ghost: boolean,
  differs: true | undefined,
): { place: Place; statement: Statement } {
  const { on, state, live } = statusOf(site, ref);
  const shown = statement ?? statementsOf(site, ref)[0];
  if (!shown) throw new Error(`${ref} has no statement`);
  if (on && state !== undefined)
    return {
      statement: shown,
      place: {
        told: daysOf(on),
        when: `${label(site, 'states', state)} ${live === 'no' ? 'by' : 'on'} ${formatDate(on)}; beginning not known`,
        differs,
      },
    };
  return { statement: shown, place: { ...toldBy(site, shown, ghost), differs } };
}

/** The date of the document, where a thing has none of its own. */
function toldBy(site: Site, statement: Statement, ghost: boolean): Place {
  const { known } = reportOf(site, statement);
  const words = known ? `in a document of ${formatDate(known)}` : 'in a document of unknown date';
  return {
    told: known && daysOf(known),
    when: ghost ? words : `${known ? `by ${formatDate(known)}` : words}; beginning not known`,
    ghost: ghost ? true : undefined,
  };
}

/** The dates of the statements that give the role; else the document’s. */
function roleTime(site: Site, { accounts, apart }: RoleReading, { statement }: Account<unknown>): Place {
  const ghost = accounts.length === 0;
  const dated = (field: 'opens' | 'closes'): EdtfDate | undefined =>
    [...accounts, ...(ghost ? apart : [])]
      .flatMap((one) => one.statement.dates)
      .find(({ type }) => site.vocabulary['dates']?.[type]?.[field] === true)?.date;
  const [opened, closed] = [dated('opens'), dated('closes')];
  if (ghost || !opened) return toldBy(site, statement, ghost);
  return {
    start: daysOf(opened),
    end: closed ? daysOf(closed) : 'unknown',
    when: closed ? `${formatDate(opened)} to ${formatDate(closed)}` : `from ${formatDate(opened)}; end not known`,
  };
}
