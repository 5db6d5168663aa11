import type { Days, Ladder, TimelineItem, TimelineOptions } from '../../src/charts/timeline-item.ts';

/** A picture to look at: its items and how they are drawn. The gallery and the snapshots show the same ones. */
export interface Example {
  name: string;
  /** What there is to see. */
  about: string;
  items: readonly TimelineItem[];
  options: Omit<TimelineOptions, 'id'>;
}

/** The days that a date may be, as far as it is known: `2013`, `2013-07` or `2013-07-01`. */
export function days(date: string): Days {
  const [year = 0, month, day] = date.split('-').map(Number);
  const at = (y: number, m: number, d: number) => Date.UTC(y, m, d) / 86_400_000;
  if (month === undefined) return [at(year, 0, 1), at(year, 11, 31)];
  if (day === undefined) return [at(year, month - 1, 1), at(year, month, 0)];
  return [at(year, month - 1, day), at(year, month - 1, day)];
}

const grades = [
  { label: 'Inadequate', letter: 'I' },
  { label: 'Requires improvement', letter: 'R' },
  { label: 'Good', letter: 'G' },
  { label: 'Outstanding', letter: 'O' },
] as const;

/** A mark on the ladder of four. */
function graded(id: string, date: string, level: 1 | 2 | 3 | 4, more: Partial<TimelineItem> = {}): TimelineItem {
  const { label, letter } = grades[level - 1] ?? grades[0];
  return {
    id,
    lane: 'inspections',
    kind: 'mark',
    start: days(date),
    label,
    letter,
    level,
    levels: 4,
    href: `/inspections/${id}/`,
    ...more,
  };
}

function mark(id: string, date: string, label: string, more: Partial<TimelineItem> = {}): TimelineItem {
  return { id, lane: 'events', kind: 'mark', start: days(date), label, href: `/events/${id}/`, ...more };
}

function bar(id: string, from: string, to: string, label: string, more: Partial<TimelineItem> = {}): TimelineItem {
  const end = to === 'open' || to === 'unknown' ? to : days(to);
  return { id, lane: 'instruments', kind: 'bar', start: days(from), end, label, href: `/episodes/${id}/`, ...more };
}

const lanes = [
  { id: 'inspections', label: 'Inspections', note: 'order, not distance' },
  { id: 'instruments', label: 'Notices and directions' },
  { id: 'arrangements', label: 'Partnership and appointments' },
  { id: 'events', label: 'Events and decisions' },
];

const ladders: Ladder[] = [
  { names: grades.map(({ label }) => label), letters: grades.map(({ letter }) => letter) },
  { names: ['Ineffective', 'Effective'], letters: ['X', 'E'] },
  { scale: 'old', names: ['Inadequate', 'Adequate', 'Good', 'Outstanding'], letters: ['I', 'A', 'G', 'O'] },
];

const history: TimelineItem[] = [
  graded('protection-2012', '2012-11', 1, {
    scale: 'old',
    description: 'Protection of children',
    then: { at: days('2013-01'), label: 'Published' },
  }),
  graded('single-2014', '2014-10-01', 2, { join: 'overall', then: { at: days('2014-11-20'), label: 'Published' } }),
  graded('ilacs-2018', '2018-11-15', 3, { join: 'overall-next', late: true }),
  graded('ilacs-2023', '2023-10-20', 3, { join: 'overall-next' }),
  mark('visit-2019', '2019-07', 'Focused visit', { lane: 'inspections', hollow: true }),
  graded('school-2013', '2013-06', 1, {
    label: 'Ineffective',
    levels: 2,
    letter: 'I',
    join: 'school',
    differs: true,
  }),
  graded('school-2014', '2014-07', 1, {
    label: 'Effective',
    level: 2,
    levels: 2,
    letter: 'E',
    join: 'school',
  }),
  bar('notice', '2013-01', 'unknown', 'Improvement notice', { account: 'as Hampshire tells it' }),
  bar('direction', '2013-06-20', '2018-11', 'Statutory direction'),
  bar('revised', '2015-09', '2016', 'Revised direction: partnership retained but amended', { ghost: true }),
  bar('partnership', '2013-07-01', 'open', 'Strategic partnership with Hampshire County Council', {
    lane: 'arrangements',
    className: 'tone-2',
    differs: true,
    others: [{ at: days('2012-11'), words: 'Agreed November 2012, says the council' }],
    moments: [
      { at: days('2014-01-01'), label: 'Began in full' },
      { at: days('2018-01'), label: 'New term decided', ghost: true },
      { at: days('2023-06'), label: 'Exit: end requested', ghost: true },
    ],
  }),
  bar('director', '2013', '2023-01-31', 'Director of children’s services, shared with Hampshire', {
    lane: 'arrangements',
    className: 'tone-2',
  }),
  bar('board', '2013', '2015-09', 'Improvement board', { lane: 'arrangements', className: 'tone-3' }),
  mark('review-1', '2014-07-21', 'First annual review'),
  mark('review-2', '2015-07-20', 'Second annual review'),
  mark('speech', '2015-06-22', 'Speech', { shape: 'square' }),
  mark('decision', '2018-01', 'Decision to make the partnership permanent', { shape: 'diamond' }),
  mark('separation', '2023', 'Separation planned', { ghost: true }),
];

const crowded: TimelineItem[] = [
  ...Array.from({ length: 14 }, (_, index) =>
    graded(
      `grade-${index}`,
      `${2010 + Math.floor(index * 0.9)}-0${1 + (index % 9)}-10`,
      (((index * 7) % 4) + 1) as 1 | 2 | 3 | 4,
      { join: 'overall' },
    ),
  ),
  ...Array.from({ length: 16 }, (_, index) =>
    mark(`event-${index}`, `2015-${String(1 + (index % 12)).padStart(2, '0')}`, `Event number ${index + 1}`),
  ),
  ...Array.from({ length: 8 }, (_, index) =>
    bar(`bar-${index}`, `${2010 + index}`, `${2012 + index}-06-30`, `Arrangement ${index + 1}`),
  ),
];

/** Each case that the picture must master. */
export const examples: readonly Example[] = [
  { name: 'empty', about: 'Nothing to show', items: [], options: { title: 'An empty timeline' } },
  {
    name: 'one-mark',
    about: 'One mark on a ladder',
    items: [graded('only', '2015-10-12', 1)],
    options: { title: 'One inspection', lanes, ladders },
  },
  {
    name: 'history',
    about: 'A whole history: ladder, joins, bars, marks',
    items: history,
    options: {
      title: 'A history',
      description: 'From Inadequate in 2012 to Good in 2023.',
      lanes,
      domain: [days('2012')[0], days('2024')[1]],
      until: days('2024-03-31')[1],
      ladders,
      joins: [
        {
          from: 'overall',
          to: 'overall-next',
          style: 'thin',
          label: 'Compared by the inspectorate',
          short: 'old to new',
        },
      ],
    },
  },
  {
    name: 'years',
    about: 'Some years of a history: what goes on beyond them',
    items: history,
    options: {
      title: 'Some years of a history',
      description: 'From Inadequate in 2012 to Good in 2023.',
      lanes,
      domain: [days('2015')[0], days('2019')[1]],
      until: days('2024-03-31')[1],
      ladders,
      joins: [
        {
          from: 'overall',
          to: 'overall-next',
          style: 'thin',
          label: 'Compared by the inspectorate',
          short: 'old to new',
        },
      ],
    },
  },
  {
    name: 'crowded',
    about: 'Marks and bars in each other’s way',
    items: crowded,
    options: { title: 'A crowded timeline', lanes, ladders },
  },
  {
    name: 'uncertain',
    about: 'Dates known to the month or year only; starts and ends that fade',
    items: [
      mark('year', '2013', 'Known to the year'),
      mark('month', '2014-05', 'Known to the month'),
      mark('day', '2015-05-05', 'Known to the day'),
      bar('fades-in', '2013', '2015-03-31', 'Begins some time in 2013'),
      bar('fades-out', '2013-03-31', '2015', 'Ends some time in 2015'),
      bar('no-core', '2014', '2014', 'Began and ended within 2014'),
      { ...bar('by', '2013', '2016-02-01', 'In place by the end of 2013'), start: [-Infinity, days('2013')[1]] },
    ],
    options: { title: 'Uncertain dates', lanes },
  },
  {
    name: 'differing',
    about: 'Accounts that differ, beside marks and bars',
    items: [
      graded('grade', '2014-10-12', 2, {
        differs: true,
        others: [
          { at: days('2014-10-12'), level: 3, letter: 'G', words: 'Good, says the helper' },
          { at: days('2015-02'), words: 'February 2015, says the council' },
        ],
      }),
      graded('grade-late', '2019-11-12', 1, { differs: true, label: 'Inadequate in two of three areas' }),
      bar('started', '2015-03-01', '2016-08-31', 'Partnership', {
        differs: true,
        others: [{ at: days('2015-07-20'), words: 'From 20 July 2015, says the helper' }],
      }),
      mark('decided', '2017-01-01', 'Decision', {
        differs: true,
        others: [{ at: days('2018-03'), words: 'Decided March 2018, says the helper' }],
      }),
    ],
    options: { title: 'Differing accounts', lanes, ladders },
  },
  {
    name: 'proposed',
    about: 'What was only planned or expected, and what has no value',
    items: [
      mark('planned', '2017', 'Planned for 2017', { ghost: true }),
      mark('minded', '2016-03-01', 'Minded to direct', { ghost: true, shape: 'diamond' }),
      mark('visit', '2015-03-01', 'Visit without a grade', { hollow: true }),
      bar('proposed', '2015-07-01', '2017-06-30', 'Proposed partnership', { ghost: true }),
      bar('asked', '2016', 'open', 'Requested, no end named', { ghost: true }),
      bar('hoped', '2016-06-01', 'unknown', 'Recommended trust', { ghost: true }),
    ],
    options: { title: 'Proposals', lanes, domain: [days('2015')[0], days('2018')[1]] },
  },
  {
    name: 'open',
    about: 'Ends that are open and ends that are not known',
    items: [
      bar('closed', '2014-02-01', '2016-06-30', 'Ended on a known day'),
      bar('open', '2015-05-01', 'open', 'Still going on at the end of the evidence'),
      bar('unknown', '2015-05-01', 'unknown', 'Ended, or not'),
      bar('late', '2018-10-01', 'unknown', 'Begun late, end unknown'),
      bar('before', '2010-01-01', '2014-12-31', 'Begun before the picture begins'),
      { ...bar('still', '2014-09-01', '2017-03-31', 'So on a day in 2017'), end: [days('2017-03-31')[0], Infinity] },
      { ...bar('no-start', '2016', 'unknown', 'In place by the end of 2016'), start: [-Infinity, days('2016')[1]] },
    ],
    options: {
      title: 'Open and unknown ends',
      lanes,
      domain: [days('2014')[0], days('2018')[1]],
      until: days('2018-06')[1],
    },
  },
  {
    name: 'long-names',
    about: 'Labels longer than the picture is wide',
    items: [
      mark(
        'left',
        '2013-01-05',
        'A decision whose name is so long that it stands beside its mark only in a picture that is very wide indeed',
      ),
      mark(
        'right',
        '2018-12-01',
        'Department for Education and the Secretary of State: appointment of a commissioner with all the words of the title as printed',
      ),
      bar(
        'bar',
        '2016-01-01',
        '2018-12-01',
        'An arrangement between five councils that gives each of them its full legal name and then the names of the services',
      ),
      graded('grade', '2017-06-01', 4, {
        label: 'Outstanding, with the printed words of a whole sentence about leadership and everything else',
      }),
    ],
    options: {
      title: 'Long names',
      lanes: [
        {
          id: 'inspections',
          label: 'Inspections by every inspectorate there ever was and will be',
          note: 'order, not distance',
        },
        ...lanes.slice(1),
      ],
      ladders,
    },
  },
  {
    name: 'months',
    about: 'A short stretch of time, with months on its axis',
    items: [
      mark('a', '2018-03-05', 'Direction'),
      mark('b', '2018-06-04', 'Report'),
      mark('c', '2018-07-12', 'Revised direction'),
    ],
    options: { title: 'Months', domain: [days('2018-02')[0], days('2018-09')[1]] },
  },
  {
    name: 'stages',
    about: 'A bar with its stages and acts on the way',
    items: [
      bar('partnership', '2013-06', 'unknown', 'Partnership of two councils', {
        lane: 'arrangements',
        className: 'tone-2',
        end: [days('2023-09-14')[0], Infinity],
        moments: [
          { at: days('2013-07-01'), label: 'Began in full (preparation until then)' },
          { at: days('2017-11-09'), label: 'New term decided', ghost: true },
          { at: days('2024-01-31'), label: 'Exit: term to end (only requested)', ghost: true },
        ],
      }),
      bar('notice', '2014-01-01', '2016-12-31', 'Direction', {
        moments: [
          { at: days('2014-03-01'), label: 'First revision' },
          { at: days('2014-06'), label: 'Second revision' },
          { at: days('2015'), label: 'Third revision, some time in 2015' },
        ],
      }),
      bar('asked', '2015-01-01', 'unknown', 'Trust that was only proposed', {
        ghost: true,
        moments: [{ at: days('2016-03-01'), label: 'Paused', ghost: true }],
      }),
    ],
    options: { title: 'Stages', lanes },
  },
  {
    name: 'publication',
    about: 'Publication told from fieldwork: near it, long after it, known to the month, and alone',
    items: [
      graded('near', '2014-10-01', 2, { then: { at: days('2014-11-20'), label: 'Published' } }),
      graded('far', '2016-03-07', 1, { then: { at: days('2017-02-01'), label: 'Published' } }),
      graded('month', '2018', 3, { then: { at: days('2019-01'), label: 'Published' } }),
      graded('alone', '2020-05-20', 4, { late: true, description: 'Published 20 May 2020' }),
      mark('visit', '2015-06-01', 'Focused visit', {
        lane: 'inspections',
        hollow: true,
        then: { at: days('2015-09-01'), label: 'Published' },
      }),
    ],
    options: { title: 'Publication', lanes, ladders },
  },
  {
    name: 'unchecked',
    about: 'What comes from a data set that nobody has held against the documents',
    items: [
      graded('row', '2016-05-20', 2, { unchecked: true, late: true }),
      graded('read', '2018-05-20', 3),
      mark('visit', '2017-06-01', 'Visit', { lane: 'inspections', hollow: true, unchecked: true }),
      bar('act', '2016-06-01', '2018-06-30', 'Direction', { unchecked: true }),
      bar('open', '2017-06-01', 'unknown', 'Notice', { unchecked: true }),
      mark('event', '2017-01-01', 'Event', { unchecked: true }),
    ],
    options: { title: 'Unchecked', lanes, ladders },
  },
];
