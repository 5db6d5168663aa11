import { dateReadings } from '../model/readings.ts';
import type { Authority, Site, Statement } from '../model/types.ts';
import { hrefOf } from '../model/urls.ts';
import { formatDate } from '../model/words.ts';
import { predecessorsOf } from './belonging.ts';
import { clause, enumerate, type Sentence } from './clause.ts';

/** "Before 1 April 2020 the area’s council was Buckinghamshire County Council; this page takes no grade from it". */
export function originSentence(site: Site, authority: Authority): Sentence | undefined {
  const before = predecessorsOf(site, authority.id);
  const [only] = before;
  if (!only) return undefined;
  const council = site.kinds['authority'];
  const when = authority.start ? `Before ${formatDate(authority.start)}` : 'Before this one';
  const names = enumerate(before.map((one) => [clause(named(site, one))]));
  const whole = before.length === 1 && only.successors.length === 1;
  const lead = whole
    ? ` the area’s ${council?.one ?? ''} was `
    : before.length === 1
      ? ' the area was part of that of '
      : ` among the area’s ${council?.many ?? ''} were `;
  return [
    clause(when, dated(site, authority, 'opens')),
    clause(lead),
    ...names,
    clause(`; this page takes no grade from ${before.length === 1 ? 'it' : 'them'}`),
  ];
}

/** "Buckinghamshire County Council was abolished on 31 March 2020 and succeeded by Buckinghamshire Council". */
export function endSentence(site: Site, authority: Authority): Sentence | undefined {
  if (!authority.end) return undefined;
  const successors = authority.successors.flatMap(
    (id) => (site.subjects.get(`authority/${id}`) as Authority | undefined) ?? [],
  );
  const day = authority.end.kind === 'point' && authority.end.precision === 'day' ? 'on' : 'in';
  const names = enumerate(successors.map((one) => [clause(named(site, one))]));
  return [
    clause(
      `${authority.officialName} was abolished ${day} ${formatDate(authority.end)}`,
      dated(site, authority, 'closes'),
    ),
    ...(names.length === 0 ? [] : [clause(' and succeeded by '), ...names]),
  ];
}

const named = (site: Site, { officialName, ref }: Authority) => ({ text: officialName, href: hrefOf(site, ref) });

/** The statement that gives the day on which it began or ended, if a report does. */
function dated(site: Site, { ref }: Authority, flag: 'opens' | 'closes'): Statement[] {
  const found = dateReadings(site, ref).find(
    ({ property, shown }) => shown && site.vocabulary['dates']?.[property.slice('when:'.length)]?.[flag] === true,
  );
  return found?.shown ? [found.shown.statement] : [];
}
