import { isoDay } from '../lib/date.ts';
import { escape } from '../lib/html.ts';
import { arrange, type FilledLane } from './arrange.ts';
import { flagsOf, timeInWords, whenOf } from './describe.ts';
import { type ThinJoin, thinJoins } from './runs.ts';
import { isGraded, lengthOf } from './ladders.ts';
import {
  type Days,
  english,
  type Join,
  type Ladder,
  type Lane,
  type Moment,
  type Other,
  type TimelineItem,
  type TimelineOptions,
  type Words,
} from './timeline-item.ts';

/** What a table says by itself, besides the words of its items. */
const said = {
  until: 'Evidence up to',
  scale: 'From the lowest to the highest:',
  plain: 'Told as having happened',
  joined: 'Compares with the one before',
};

/**
 * Writes the items that `timeline` draws as a table, a body for each lane. Its words, its times and its classes (those of
 * the picture) hold all that drawing needs, so that the browser can read the items from it and draw them anew.
 */
export function renderTable(
  items: readonly TimelineItem[],
  {
    id,
    title,
    domain,
    until,
    lanes,
    joins = [],
    ladders = [],
    words = {},
  }: Omit<TimelineOptions, 'width' | 'description'>,
): string {
  const spoken = { ...english, ...words };
  const filled = arrange(items, { lanes, domain });
  const runs = [...new Set(filled.flatMap((lane) => lane.items.flatMap(({ join }) => join ?? [])))];
  const { when, what, sure, source } = spoken.columns;
  return [
    '<table>',
    `<caption>${escape(title)}${until === undefined ? '' : ` <small>${said.until} ${time([until, until], 'until', escape(timeInWords([until, until], spoken)))}</small>`}</caption>`,
    `<thead><tr>${[when, what, sure, source].map((name) => `<th scope="col">${escape(name)}</th>`).join('')}</tr></thead>`,
    ...filled.map((lane) => renderLane(lane, { id, spoken, runs, joins })),
    ...renderLadders(ladders.filter((ladder) => items.some((item) => isOn(item, ladder)))),
    '</table>',
  ].join('\n');
}

/**
 * The same items as short lists, one for each lane under its name, where a table would be too much: what, when, where it is
 * said. They hold all that a strip is drawn from.
 */
export function renderLines(items: readonly TimelineItem[], lanes: readonly Lane[]): string {
  const filled = arrange(items, { lanes });
  return filled
    .map((lane) =>
      [
        `<ol class="judged lane-${escape(lane.id)}">`,
        ...(filled.length > 1 ? [`<li class="lane">${escape(lane.label)}</li>`] : []),
        ...lane.items.map(renderLine),
        '</ol>',
      ].join('\n'),
    )
    .join('\n');
}

function renderLine(item: TimelineItem): string {
  const { label, letter, href, source, sort, account } = item;
  const flags = flagsOf(item, english).map(({ name, text }) => ({ name: `flag-${name}`, text }));
  const sure = [...(account ? [{ name: 'account', text: account }] : []), ...flags];
  const parts = [
    `${letter === undefined ? '' : `<b class="sign chip ${levelOf(item)}">${escape(letter)}</b> `}${link('what', label, href)}`,
    `<span class="when">${renderWhen(item, english)}</span>`,
    ...(sort ? [span('sort', escape(sort))] : []),
    ...sure.map(({ name, text }) => span(name, escape(text))),
    ...(source ? [link('source', source.label, source.href)] : []),
  ];
  return `<li class="${escape(classesOf(item, []))}">${parts.join(', ')}</li>`;
}

interface Frame {
  id: string;
  spoken: Words;
  runs: readonly string[];
  joins: readonly Join[];
}

function renderLane(lane: FilledLane, frame: Frame): string {
  const note = lane.note === undefined ? '' : ` <small>${escape(lane.note)}</small>`;
  const ends = new Map(thinJoins(lane, frame.joins).map((join) => [join.to, join]));
  return [
    `<tbody id="${escape(`${frame.id}-lane-${lane.id}`)}">`,
    `<tr class="lane"><th colspan="4" scope="rowgroup"><span>${escape(lane.label)}</span>${note}</th></tr>`,
    ...lane.items.map((item) => renderRow(item, frame, ends.get(item))),
    '</tbody>',
  ].join('\n');
}

function renderRow(item: TimelineItem, frame: Frame, ended: ThinJoin | undefined): string {
  const { id, label, letter, href, source } = item;
  const sign = letter === undefined ? '' : `<span class="sign chip ${levelOf(item)}">${escape(letter)}</span> `;
  const notes = `${renderMore(item, frame.spoken)}${ended ? renderJoin(ended, frame.runs) : ''}`;
  return [
    `<tr id="${escape(`${frame.id}-item-${id}`)}" class="${escape(classesOf(item, frame.runs))}">`,
    `<td class="when">${renderWhen(item, frame.spoken)}</td>`,
    `<th scope="row">${sign}${link('what', label, href)}${notes}</th>`,
    `<td class="sure">${renderSure(item, frame.spoken)}</td>`,
    `<td>${source ? link('source', source.label, source.href) : ''}</td>`,
    '</tr>',
  ].join('');
}

/** More about an item: the words of `aboutOf`, each part by its name. */
function renderMore({ sort, description, moments = [], then, others = [] }: TimelineItem, words: Words): string {
  const parts = [
    ...(sort ? [span('sort', escape(sort))] : []),
    ...(description ? [span('description', escape(description))] : []),
    ...moments.map((moment) => renderMoment(moment, 'moment', words)),
    ...(then ? [renderMoment(then, 'then', words)] : []),
    ...(others.length > 0
      ? [`${span('flag-others', escape(words.others))}: ${others.map(renderOther).join('; ')}`]
      : []),
  ];
  return parts.length === 0 ? '' : `<small class="more">${parts.join('; ')}</small>`;
}

function renderMoment({ at, label, when, ghost }: Moment, name: string, words: Words): string {
  const spoken = escape(when ?? timeInWords(at, words));
  return span(
    ghost ? `${name} ghost` : name,
    `${span('act', escape(label))}: ${span('at-words', time(at, 'at', spoken))}`,
  );
}

function renderOther({ at, level, letter, words }: Other): string {
  const sign = letter === undefined ? '' : `${span('other-sign chip unscaled', escape(letter))} `;
  const name = level === undefined ? 'other' : `other place-${level}`;
  return span(name, `${sign}${span('other-words', time(at, 'at', escape(words)))}`);
}

/** What a thin join means, where it ends. */
function renderJoin({ join: { from, short, label } }: ThinJoin, runs: readonly string[]): string {
  const parts = [
    ...(short === undefined ? [] : [span('short', escape(short))]),
    ...(label === undefined ? [] : [span('meaning', escape(label))]),
  ];
  return `<small class="joined after-${runs.indexOf(from)}">${parts.join(': ') || said.joined}</small>`;
}

/** The scales of the picture, level by level. */
function renderLadders(ladders: readonly Ladder[]): string[] {
  const rows = ladders.map(({ scale, names, letters }) => {
    const levels = names.map(
      (name, index) => `<li><b>${escape(letters[index] ?? '')}</b> <span>${escape(name)}</span></li>`,
    );
    const own = scale === undefined ? '' : ` of-${escape(scale)}`;
    return `<tr><td colspan="4">${said.scale} <ol class="ladder${own}">${levels.join('')}</ol></td></tr>`;
  });
  return rows.length === 0 ? [] : [`<tfoot>${rows.join('')}</tfoot>`];
}

const isOn = (item: TimelineItem, { scale, names }: Ladder) =>
  isGraded(item) && item.scale === scale && lengthOf(item) === names.length;

const span = (name: string, markup: string) => `<span class="${name}">${markup}</span>`;

const link = (name: string, text: string, href: string | undefined) =>
  href === undefined
    ? `<span class="${name}">${escape(text)}</span>`
    : `<a class="${name}" href="${escape(href)}">${escape(text)}</a>`;

/** How it is drawn, in the picture's own classes; `run-…` marks are joined to one another. */
function classesOf(item: TimelineItem, runs: readonly string[]): string {
  const { kind, end, ghost, hollow, differs, unchecked, late, shape, join, className } = item;
  return [
    kind,
    shape && `form-${shape}`,
    end === 'open' && 'end-open',
    end === 'unknown' && 'end-unknown',
    ghost && 'ghost',
    hollow && 'hollow',
    differs && 'differs',
    unchecked && 'unchecked',
    late && 'late',
    levelOf(item),
    join !== undefined && `run-${runs.indexOf(join)}`,
    className,
  ]
    .filter(Boolean)
    .join(' ');
}

function levelOf({ level, levels, scale }: TimelineItem): string {
  if (level === undefined) return 'unscaled';
  const place = `${level}of${Math.max(level, levels ?? 1)}`;
  return scale === undefined ? `level-${place}` : `own-scale of-${scale} place-${place}`;
}

/** The words for when it was, within the times that they mean. */
function renderWhen(item: TimelineItem, words: Words): string {
  const { start, end } = item;
  const text = escape(whenOf(item, words));
  return time(start, 'start', typeof end === 'object' ? time(end, 'end', text) : text);
}

/** Some words within the days that they mean: one day, month or year, else the first and the last day, one in the other. */
function time([earliest, latest]: Days, name: string, words: string): string {
  const whole = wholeOf([earliest, latest]);
  if (whole !== undefined) return `<time class="${name}" datetime="${whole}">${words}</time>`;
  const last = Number.isFinite(latest) ? tag(`${name} latest`, latest, words) : words;
  return Number.isFinite(earliest) ? tag(`${name} earliest`, earliest, last) : last;
}

const tag = (name: string, day: number, words: string) =>
  `<time class="${name}" datetime="${isoDay(day)}">${words}</time>`;

/** A span of days as the day, month or year that it is. */
function wholeOf([earliest, latest]: Days): string | undefined {
  if (!Number.isFinite(earliest) || !Number.isFinite(latest)) return undefined;
  const [first, last, after] = [isoDay(earliest), isoDay(latest), isoDay(latest + 1)];
  if (first === last) return first;
  if (!first.endsWith('-01') || !after.endsWith('-01')) return undefined;
  if (first.slice(0, 7) === last.slice(0, 7)) return first.slice(0, 7);
  return first.endsWith('-01-01') && after.endsWith('-01-01') && first.slice(0, 4) === last.slice(0, 4)
    ? first.slice(0, 4)
    : undefined;
}

/** Whose account it is, and what the picture marks of it. */
function renderSure(item: TimelineItem, words: Words): string {
  const parts = [
    ...(item.account ? [{ name: 'account', text: item.account }] : []),
    ...flagsOf(item, words).map(({ name, text }) => ({ name: `flag-${name}`, text })),
  ];
  if (parts.length === 0) return said.plain;
  return parts.map(({ name, text }) => span(name, escape(text))).join('; ');
}
