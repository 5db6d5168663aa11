import { isoDay } from '../lib/date.ts';
import { escape } from '../lib/html.ts';
import { arrange, type FilledLane } from './arrange.ts';
import { flagsOf, whenOf } from './describe.ts';
import { type Days, english, type Join, type TimelineItem, type TimelineOptions, type Words } from './timeline-item.ts';

/** What a table says by itself, besides the words of its items. */
const said = { until: 'Evidence up to', plain: 'Told as having happened', joined: 'Compares with the one before' };

/**
 * Writes the items that `timeline` draws as a table, a body for each lane. Its words, its times and its classes (those of
 * the picture) hold all that drawing needs, so that the browser can read the items from it and draw them anew.
 */
export function renderTable(
  items: readonly TimelineItem[],
  { id, title, domain, until, lanes, joins = [], words = {} }: Omit<TimelineOptions, 'width' | 'description'>,
): string {
  const spoken = { ...english, ...words };
  const filled = arrange(items, { lanes, domain });
  const runs = [...new Set(filled.flatMap((lane) => lane.items.flatMap(({ join }) => join ?? [])))];
  const { when, what, sure, source } = spoken.columns;
  return [
    '<table>',
    `<caption>${escape(title)}${until === undefined ? '' : ` <small>${said.until} ${time([until, until], 'until', isoDay(until))}</small>`}</caption>`,
    `<thead><tr>${[when, what, sure, source].map((name) => `<th scope="col">${escape(name)}</th>`).join('')}</tr></thead>`,
    ...filled.map((lane) => renderLane(lane, { id, spoken, runs, joins })),
    '</table>',
  ].join('\n');
}

interface Frame {
  id: string;
  spoken: Words;
  runs: readonly string[];
  joins: readonly Join[];
}

function renderLane(lane: FilledLane, frame: Frame): string {
  const note = lane.note === undefined ? '' : ` <small>${escape(lane.note)}</small>`;
  const starts = new Set(frame.runs.map((run) => lane.items.find(({ join }) => join === run)));
  return [
    `<tbody id="${escape(`${frame.id}-lane-${lane.id}`)}">`,
    `<tr class="lane"><th colspan="4" scope="rowgroup"><span>${escape(lane.label)}</span>${note}</th></tr>`,
    ...lane.items.map((item) => renderRow(item, frame, starts.has(item))),
    '</tbody>',
  ].join('\n');
}

function renderRow(item: TimelineItem, frame: Frame, startsRun: boolean): string {
  const { id, label, letter, href, source, description } = item;
  const sign = letter === undefined ? '' : `<span class="chip ${levelOf(item)}">${escape(letter)}</span> `;
  const before = startsRun ? frame.joins.filter(({ to }) => to === item.join) : [];
  const notes = [
    ...(description ? [`<small class="more">${escape(description)}</small>`] : []),
    ...before.map(({ from, label: note }) => {
      const name = `joined${note === undefined ? ' wordless' : ''} after-${frame.runs.indexOf(from)}`;
      return `<small class="${name}">${escape(note ?? said.joined)}</small>`;
    }),
  ];
  return [
    `<tr id="${escape(`${frame.id}-item-${id}`)}" class="${escape(classesOf(item, frame.runs))}">`,
    `<td class="when">${renderWhen(item, frame.spoken)}</td>`,
    `<th scope="row">${sign}${link('what', label, href)}${notes.join('')}</th>`,
    `<td class="sure">${renderSure(item, frame.spoken)}</td>`,
    `<td>${source ? link('source', source.label, source.href) : ''}</td>`,
    '</tr>',
  ].join('');
}

const link = (name: string, text: string, href: string | undefined) =>
  href === undefined
    ? `<span class="${name}">${escape(text)}</span>`
    : `<a class="${name}" href="${escape(href)}">${escape(text)}</a>`;

/** How it is drawn, in the picture's own classes; `run-…` marks are joined to one another. */
function classesOf(item: TimelineItem, runs: readonly string[]): string {
  const { kind, end, ghost, hollow, differs, shape, join, className } = item;
  return [
    kind,
    shape && `form-${shape}`,
    end === 'open' && 'end-open',
    end === 'unknown' && 'end-unknown',
    ghost && 'ghost',
    hollow && 'hollow',
    differs && 'differs',
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
  return parts.map(({ name, text }) => `<span class="${name}">${escape(text)}</span>`).join('; ');
}
