import { judgements, judgementTable } from '../../src/charts/judgements.ts';
import type { JudgedBlock, Judgement } from '../../src/charts/judgements-data.ts';
import type { ChartExample } from './example.ts';

const grades = [
  { label: 'Outstanding', letter: 'O', level: 4, levels: 4 },
  { label: 'Good', letter: 'G', level: 3, levels: 4 },
  { label: 'Requires improvement', letter: 'R', level: 2, levels: 4 },
  { label: 'Inadequate', letter: 'I', level: 1, levels: 4 },
];
const source = { label: 'Hampshire, 20 July 2015, para 2.1', href: '/reports/r/#s1' };

/** One judgement: the letter of its grade, or a state. */
function judged(
  occasion: string,
  areas: string | readonly string[],
  letter: string,
  more: Partial<Judgement> = {},
): Judgement {
  const own = typeof areas === 'string' ? [areas] : areas;
  const grade = grades.find((one) => one.letter === letter);
  const base = { id: `${occasion} ${own.join('+')}`, occasion, areas: own, source, href: source.href };
  if (grade) return { ...base, state: 'graded', text: grade.label, ...grade, ...more };
  if (letter === '-')
    return { id: base.id, occasion, areas: own, state: 'missing', text: 'not in our record', ...more };
  return { ...base, state: 'aside', text: '“Not judged”', ...more };
}

const occasion = (id: string, year: string, head = ['SIF', year]) => ({
  id,
  label: `Northshire, SIF, ${year}`,
  when: `inspected ${year}`,
  head,
  href: `/inspections/${id}/`,
});
const area = (id: string, label: string, depth = 0) => ({ id, label, depth });
const areas = [
  area('overall', 'Overall'),
  area('help', 'Children who need help and protection'),
  area('care', 'Children looked after and achieving permanence'),
  area('adoption', 'Adoption performance', 1),
  area('leavers', 'Experiences and progress of care leavers', 1),
  area('leaders', 'Leadership, management and governance'),
];
const block = (more: Partial<JudgedBlock>): JudgedBlock => ({
  id: 'sif',
  label: 'Single inspection framework',
  occasions: [occasion('a', '2014')],
  sections: [{ areas }],
  judgements: [],
  ...more,
});
const column = (id: string, letters: string) => areas.map(({ id: of }, index) => judged(id, of, letters[index] ?? '-'));

const crowded = ['2010', '2011', '2013', '2014', '2016', '2018', '2020', '2022', '2024'];

const states: [name: string, about: string, blocks: readonly JudgedBlock[]][] = [
  ['empty', 'No inspection has a grade: one line of words.', []],
  [
    'one-mark',
    'One area of one inspection.',
    [block({ sections: [{ areas: areas.slice(0, 1) }], judgements: [judged('a', 'overall', 'G')] })],
  ],
  [
    'nested',
    'Areas within another are indented; one that wasn’t graded is hollow, and one of which nothing is known is a dotted line.',
    [
      block({
        occasions: [occasion('a', '2014'), occasion('b', '2017')],
        judgements: [...column('a', 'IIRGRI'), ...column('b', 'RRG?-G')],
      }),
    ],
  ],
  [
    'combined',
    'One grade for several areas spans their rows.',
    [
      block({
        occasions: [occasion('a', '2021'), occasion('b', '2024')],
        judgements: [
          ...['overall', 'help', 'care', 'leaders'].flatMap((of) => [judged('a', of, 'R'), judged('b', of, 'G')]),
          judged('a', ['adoption', 'leavers'], 'R'),
          judged('b', 'adoption', 'G'),
          judged('b', 'leavers', 'O'),
        ],
      }),
    ],
  ],
  [
    'differing',
    'Accounts differ on one grade, and another comes from a data set that nobody checked.',
    [
      block({
        judgements: [
          judged('a', 'overall', 'R', { differs: true }),
          judged('a', 'help', 'G', { unchecked: true }),
          judged('a', 'care', 'I', { differs: true, unchecked: true }),
        ],
        sections: [{ areas: areas.slice(0, 3) }],
      }),
    ],
  ],
  [
    'proposed',
    'A grade that was only expected is a dashed outline.',
    [
      block({
        sections: [{ areas: areas.slice(0, 1) }],
        judgements: [judged('a', 'overall', 'G', { ghost: true, account: 'Anticipated' })],
      }),
    ],
  ],
  [
    'uncertain',
    'Of one inspection no date is known, and nobody has checked its grade.',
    [
      block({
        occasions: [occasion('a', '2014'), occasion('b', 'no date')],
        sections: [{ areas: areas.slice(0, 2) }],
        judgements: [
          judged('a', 'overall', 'R'),
          judged('a', 'help', 'R'),
          judged('b', 'overall', 'G', { unchecked: true }),
          judged('b', 'help', '-'),
        ],
      }),
    ],
  ],
  [
    'open',
    'No grade of the latest inspection is in the record yet.',
    [
      block({
        occasions: [occasion('a', '2014'), occasion('b', '2026')],
        judgements: [...column('a', 'IIRGRI'), ...column('b', '------')],
      }),
    ],
  ],
  [
    'crowded',
    'Nine inspections: more than a phone has room for beside one another.',
    [
      block({
        occasions: crowded.map((year) => occasion(year, year)),
        judgements: crowded.flatMap((year, index) =>
          column(year, ['IIIIII', 'RRRIRR', 'GGGGGG', 'OGOGOG'][index % 4] ?? ''),
        ),
      }),
    ],
  ],
  [
    'blocks',
    'Two frameworks that compare share their overall row; a third stands apart, on a scale of its own.',
    [
      block({
        id: 'old',
        label: 'Arrangements for the protection of children',
        occasions: [occasion('old', '2012', ['2012'])],
        sections: [{ areas: [area('protection', 'Overall effectiveness')] }],
        judgements: [judged('old', 'protection', 'I', { scale: 'to-2013' })],
      }),
      block({
        label: 'Two frameworks that compare',
        occasions: [occasion('a', '2014'), occasion('b', '2018', ['ILACS', '2018'])],
        sections: [
          { areas: areas.slice(0, 1) },
          { label: 'SIF', areas: areas.slice(1, 3) },
          {
            label: 'ILACS',
            areas: [area('leaders-2', 'The impact of leaders on social work practice with children and families')],
          },
        ],
        judgements: [
          judged('a', 'overall', 'I'),
          judged('b', 'overall', 'G'),
          judged('a', 'help', 'I'),
          judged('a', 'care', 'R'),
          judged('b', 'leaders-2', 'G'),
        ],
      }),
    ],
  ],
  [
    'long-names',
    'Names run over as many lines as they need.',
    [
      block({
        label:
          'A framework with a name that says all that it is about and is longer than any picture is wide on a telephone',
        occasions: [occasion('a', '2014', ['A framework of long names', 'September to October 2014'])],
        sections: [
          {
            areas: [
              area(
                'overall',
                'The experiences and progress of all the children who need help and protection, wherever they live, and of those who look after them',
              ),
            ],
          },
        ],
        judgements: [judged('a', 'overall', 'R')],
      }),
    ],
  ],
];

const old = { label: 'Inadequate (to 2013)', letter: 'I', level: 1, levels: 4, scale: 'to-2013' };

/** Grids in every state. */
export const judgementExamples: readonly ChartExample[] = states.map(([name, about, blocks]) => ({
  name: `judgements-${name}`,
  about,
  draw: (width, id) => judgements(blocks, { id, title: about, width, grades: [...grades, old] }),
  table: judgementTable(blocks),
}));
