import { arrange } from './arrange.ts';
import { aboutOf, sureOf, whenOf } from './describe.ts';
import { english, type Source, type TimelineItem, type TimelineOptions, type Words } from './timeline-item.ts';

/** The items of a picture as text: the same ones, in the same order. */
export interface Table {
  columns: Words['columns'];
  rows: readonly TableRow[];
}

/** One item as text; `item` is the item itself, for a table that carries its data. */
export interface TableRow {
  id: string;
  lane: string;
  when: string;
  what: string;
  description: string;
  sure: string;
  source?: Source | undefined;
  href?: string | undefined;
  item: TimelineItem;
}

/** The items that `timeline` draws with the same options, as rows of text. */
export function table(
  items: readonly TimelineItem[],
  { lanes, domain, words = {} }: Pick<TimelineOptions, 'lanes' | 'domain' | 'words'> = {},
): Table {
  const spoken = { ...english, ...words };
  const rows = arrange(items, { lanes, domain }).flatMap((lane) =>
    lane.items.map((item) => rowOf(item, lane.label, spoken)),
  );
  return { columns: spoken.columns, rows };
}

function rowOf(item: TimelineItem, lane: string, words: Words): TableRow {
  const { id, label, source, href } = item;
  return {
    id,
    lane,
    when: whenOf(item, words),
    what: label,
    description: aboutOf(item, words),
    sure: sureOf(item, words),
    source,
    href,
    item,
  };
}
