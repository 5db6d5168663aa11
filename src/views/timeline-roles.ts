import type { TimelineItem } from '../charts/timeline-item.ts';
import { rangeOf, type EdtfDate } from '../lib/date.ts';
import { dateReadings, reportOf, roleReadings, type Account } from '../model/readings.ts';
import type { Holder, Kind, Site, Subject, SubjectRef } from '../model/types.ts';
import { hrefOf } from '../model/urls.ts';
import { formatDate, holderPhrases, label, modalityOf, titleOf, toText } from '../model/words.ts';
import { sourceView } from './statement.ts';
import { ofSort } from './timeline-items.ts';

/** The kinds on which a role is held for a time; a review's reviewer stands with the review. */
const held: readonly Kind[] = ['intervention', 'arrangement', 'delivery-model', 'programme', 'board'];

/** A role of one holder with what dates it. */
interface Tenure {
  account: Account<Holder>;
  start: EdtfDate | undefined;
  end: EdtfDate | undefined;
}

/**
 * The roles of those who help, advise or direct, as far as they can be dated. A role that a report only tells of as held
 * was held by the day of that report; when it began and ended is then not known. One body in one role stands once.
 * With a `holder`, only the roles of that body.
 */
export function roleItems(site: Site, subject: Subject, holder?: SubjectRef): TimelineItem[] {
  if (!held.includes(subject.kind)) return [];
  const helping = roleReadings(site, subject.ref).filter(
    ({ is, holder: held }) =>
      site.vocabulary['roles']?.[is]?.['side'] === 'helper' && (holder === undefined || held.body === holder),
  );
  const alike = Map.groupBy(helping, ({ is, holder }) => `${is} ${holder.body ?? holder.office ?? ''}`);
  return [...alike.values()].flatMap((readings) => {
    const [{ is }] = readings as [(typeof readings)[number]];
    const happened = bestOf(
      site,
      readings.flatMap(({ accounts }) => accounts),
    );
    if (happened) return roleItem(site, subject, is, happened, false);
    const asked = bestOf(
      site,
      readings.flatMap(({ apart }) => apart),
    );
    return asked?.start ? roleItem(site, subject, is, asked, true) : [];
  });
}

/** The account that dates the role, else the first. */
function bestOf(site: Site, accounts: readonly Account<Holder>[]): Tenure | undefined {
  const tenures = accounts.map((account): Tenure => ({
    account,
    start: dateOf(site, account, 'opens'),
    end: dateOf(site, account, 'closes'),
  }));
  return tenures.find(({ start }) => start) ?? tenures[0];
}

function dateOf({ vocabulary }: Site, { statement }: Account<Holder>, field: 'opens' | 'closes'): EdtfDate | undefined {
  return statement.dates.find(({ type }) => vocabulary['dates']?.[type]?.[field] === true)?.date;
}

function roleItem(
  site: Site,
  subject: Subject,
  is: string,
  { account, start, end }: Tenure,
  ghost: boolean,
): TimelineItem[] {
  const { known } = reportOf(site, account.statement);
  const told = start ?? known;
  if (!told) return [];
  const source = sourceView(site, account.statement);
  const council = subject.authority === undefined ? '' : `${titleOf(site, `authority/${subject.authority}`)}, `;
  const { body, office } = account.value;
  return [
    {
      id: `role/${subject.kind}-${subject.id}-${is}-${(body ?? office ?? '').replace('/', '-')}`,
      lane: 'instrument',
      kind: 'bar',
      label: [`${council}${label(site, 'roles', is)}`, holderName(site, is, account.value)].filter(Boolean).join(': '),
      start: start
        ? [rangeOf(start).earliest, rangeOf(start).latest]
        : [beginning(site, subject), rangeOf(told).latest],
      end: end ? [rangeOf(end).earliest, rangeOf(end).latest] : 'unknown',
      when: `${start ? `from ${formatDate(start)}` : `held by ${formatDate(told)}; start not known`}; ${
        end ? `to ${formatDate(end)}` : 'end not known'
      }`,
      description: titleOf(site, subject.ref),
      account: modalityOf(site, account.statement),
      source: { label: source.text, href: source.href },
      href: hrefOf(site, subject.ref),
      ghost: ghost || undefined,
      unchecked: account.standing === 3 || undefined,
    },
  ];
}

/** A role within an arrangement can't be older than the arrangement. */
function beginning(site: Site, { ref, kind }: Subject): number {
  if (kind === 'intervention') return -Infinity;
  const shown = ofSort(site, dateReadings(site, ref), 'opens')[0]?.shown;
  return shown ? rangeOf(shown.value).earliest : -Infinity;
}

/** Who holds a role; an office that bears the role's own name is said once. */
function holderName(site: Site, is: string, { body, office }: Holder): string {
  const isSame =
    office !== undefined && label(site, 'offices', office).toLowerCase() === label(site, 'roles', is).toLowerCase();
  return toText(holderPhrases(site, isSame ? { body } : { body, office }));
}
