import { journey, journeyTable } from '../../src/charts/journey.ts';
import type { Journey, LaterGrade } from '../../src/charts/journey-data.ts';
import type { ChartExample } from './example.ts';

const grades = [
  { label: 'Outstanding', letter: 'O', level: 4, levels: 4 },
  { label: 'Good', letter: 'G', level: 3, levels: 4 },
  { label: 'Requires improvement', letter: 'R', level: 2, levels: 4 },
  { label: 'Inadequate', letter: 'I', level: 1, levels: 4 },
] as const;
const source = { label: 'Ofsted, 29 January 2018', href: '/reports/r/#s1' };
const signOf = (letter: string) => grades.find((one) => one.letter === letter) ?? grades[3];

/** A later grade: its letter and how many days after the event it was published. */
function later(letter: string, from: number, to = from, more: Partial<LaterGrade> = {}): LaterGrade {
  const { label, ...sign } = signOf(letter);
  return {
    ...sign,
    id: `${letter} ${from}`,
    after: [from, to],
    text: label,
    when: `published, day ${from}`,
    better: letter !== 'I',
    source,
    ...more,
  };
}

const from = (label: string, grown: readonly LaterGrade[], more: Partial<Journey> = {}): Journey => {
  const { label: text, ...sign } = signOf('I');
  return {
    ...sign,
    id: label,
    label,
    text,
    when: 'published 29 January 2018',
    later: grown,
    href: `/authorities/${label}/`,
    source,
    ...more,
  };
};
const waiting = (until: number) => ({ until, text: 'no better grade in our record, up to 14 September 2023' });

const states: [name: string, about: string, items: readonly Journey[]][] = [
  ['empty', 'Nobody has had the event: one line of words.', []],
  ['one-mark', 'One council, with a better grade after two years.', [from('Northshire', [later('R', 730)])]],
  [
    'open',
    'One waits, one was judged no better and waits: both are marked and stay in.',
    [
      from('Northshire', [], { waiting: waiting(2000) }),
      from('Southshire', [later('I', 800)], { waiting: waiting(1500) }),
    ],
  ],
  [
    'uncertain',
    'A date known to the year has a pale span.',
    [from('Northshire', [later('I', 400, 765), later('G', 1500, 1865)])],
  ],
  [
    'differing',
    'Accounts differ on one grade, and another is from a data set that nobody checked.',
    [from('Northshire', [later('R', 700, 700, { differs: true }), later('G', 1800, 1800, { unchecked: true })])],
  ],
  [
    'proposed',
    'A grade that was only expected is a dashed outline, and ends nothing.',
    [from('Northshire', [later('G', 700, 700, { ghost: true, better: false })], { waiting: waiting(900) })],
  ],
  [
    'crowded',
    'Sixty councils; grades of one year stand in lines of their own.',
    Array.from({ length: 60 }, (_, index) =>
      from(
        `Council ${index + 1}`,
        index % 4 === 3
          ? []
          : [
              later('I', 90 + index * 5),
              later('R', 200 + index * 20),
              later('G', 400 + index * 30),
              later('I', 500 + index * 40),
            ],
        index % 4 === 3 ? { waiting: waiting(3000) } : {},
      ),
    ),
  ],
  [
    'long-names',
    'Names run over as many lines as they need.',
    [
      from(
        'Bournemouth, Christchurch and Poole with the former county of Dorset and its neighbours',
        [later('R', 400)],
        { unchecked: true },
      ),
    ],
  ],
];

/** Journeys in every state. */
export const journeyExamples: readonly ChartExample[] = states.map(([name, about, items]) => ({
  name: `journey-${name}`,
  about,
  draw: (width, id) => journey(items, { id, title: about, width, grades }),
  table: journeyTable(items),
}));
