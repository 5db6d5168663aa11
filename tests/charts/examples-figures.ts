import { budget, type Budget, budgetTable } from '../../src/charts/budget.ts';
import { type ComparedFigure, type ComparedMeasure, comparison, comparisonTable } from '../../src/charts/comparison.ts';
import type { ChartExample } from './example.ts';

const source = { label: 'Hampshire, 25 May 2016, table 1', href: '/reports/r/#t1' };
const number = (value: number) => value.toLocaleString('en-GB');
const figure = (body: string, value: number, more: Partial<ComparedFigure> = {}): ComparedFigure => ({
  id: `${body} ${value}`,
  body,
  value,
  text: number(value),
  source,
  href: source.href,
  ...more,
});
const measure = (label: string, kind: string, figures: readonly ComparedFigure[], scale = label): ComparedMeasure => ({
  id: label,
  label,
  kind,
  scale,
  figures,
});
const share = (body: string, value: number) => figure(body, value, { text: `${value}%` });

const compared: [name: string, about: string, measures: readonly ComparedMeasure[]][] = [
  ['empty', 'No measure has two figures: one line of words.', []],
  [
    'one-mark',
    'One measure of two councils.',
    [measure('Children in need', 'Number', [figure('Northshire', 1376), figure('Southshire', 6502)])],
  ],
  [
    'kinds',
    'Counts with a scale each, shares with one scale.',
    [
      measure('Children under 18', 'Number', [figure('Northshire', 25100), figure('Southshire', 280150)]),
      measure('Adoptions', 'Number', [figure('Northshire', 24), figure('Southshire', 4, { withheld: true })]),
      measure('Living elsewhere', 'Per cent', [share('Northshire', 47), share('Southshire', 27)], 'share'),
      measure('Returned to care', 'Per cent', [share('Northshire', 4), share('Southshire', 6.9)], 'share'),
    ],
  ],
  [
    'differing',
    'A slip in the source is hollow; accounts that differ have their sign; a range has two dots.',
    [
      measure('Children in care, rate', 'Per 10,000', [
        figure('Northshire', 116.9, { slip: 'printed as a percentage' }),
        figure('Southshire', 40, { differs: true }),
        figure('Eastshire', 60, { to: 70, text: '60 to 70' }),
      ]),
    ],
  ],
  [
    'uncertain',
    'A figure that the source gives as about so much, a range, and one that nobody checked, in a dotted ring.',
    [
      measure('Foster families', 'Number', [
        figure('Northshire', 130, { text: 'about 130' }),
        figure('Southshire', 800, { to: 850, text: '800 to 850' }),
        figure('Eastshire', 420, { unchecked: true }),
      ]),
    ],
  ],
  [
    'proposed',
    'A figure that was only planned is a dashed ring.',
    [
      measure('Social workers', 'Number', [
        figure('Northshire', 130),
        figure('Southshire', 160, { ghost: true, account: 'planned' }),
      ]),
    ],
  ],
  [
    'crowded',
    'Twelve councils and six measures.',
    Array.from({ length: 6 }, (_, index) =>
      measure(
        `Measure ${index + 1}`,
        index < 4 ? 'Number' : 'Per cent',
        Array.from({ length: 12 }, (__, place) => figure(`Council ${place + 1}`, 17 * (index + 1) * (place + 2))),
      ),
    ),
  ],
  [
    'long-names',
    'Names run over as many lines as they need.',
    [
      {
        ...measure(
          'Children in the council’s care who live outside the area of the council that looks after them',
          'Children for each of ten thousand who live in the area',
          [
            figure('Northshire and Southshire Combined Authority', 1234567, { text: 'about 1,234,567' }),
            figure('Bournemouth, Christchurch and Poole', 12),
          ],
        ),
        detail: 'of the children who ceased to be in care, as the table sets it, 2015/16',
      },
    ],
  ],
];

/** Figures of several bodies in every state. */
export const comparisonExamples: readonly ChartExample[] = compared.map(([name, about, measures]) => ({
  name: `comparison-${name}`,
  about,
  draw: (width, id) => comparison(measures, { id, title: about, width, format: number }),
  table: comparisonTable(measures),
}));

const pounds = (amount: number) => `£${number(amount)}`;
const part = (label: string, amount: number, further = '') => ({
  id: label,
  label,
  amount,
  text: pounds(amount),
  further: [further],
  source,
  href: source.href,
});
const sum = (amount: number, further = '') => ({ amount, text: pounds(amount), further: [further] });

const budgets: [name: string, about: string, data: Budget][] = [
  ['empty', 'A whole without parts: one line of words.', { measure: 'Budget', further: [], parts: [], sum: sum(0) }],
  [
    'one-mark',
    'A whole of one part.',
    {
      measure: 'Budget',
      further: [],
      parts: [part('Management', 148000)],
      sum: sum(148000),
      total: part('Total', 148000),
    },
  ],
  [
    'uncertain',
    'A part that the source gives as about so much, and one that nobody checked, with a dotted edge.',
    {
      measure: 'Budget',
      further: [],
      parts: [
        { ...part('Management', 150000), text: 'about £150,000' },
        { ...part('Education', 500000), unchecked: true },
      ],
      sum: sum(650000),
    },
  ],
  [
    'proposed',
    'A part that was only planned is a dashed outline.',
    {
      measure: 'Budget',
      further: [],
      parts: [part('Management', 148000), { ...part('Education', 500000), ghost: true, account: 'planned' }],
      sum: sum(648000),
    },
  ],
  [
    'crowded',
    'Twenty parts.',
    {
      measure: 'Budget',
      further: ['Share'],
      parts: Array.from({ length: 20 }, (_, index) => part(`Part ${index + 1}`, 20000 + 5000 * index, '5%')),
      sum: sum(1350000, '100%'),
      total: part('Total', 1350000, '100%'),
    },
  ],
  [
    'adds-up',
    'The parts add up to what is printed; their shares, as printed, don’t.',
    {
      measure: 'Budget',
      further: ['Share'],
      parts: [
        part('Management', 148000, '9%'),
        part('Safeguarding hub', 500000, '41%'),
        part('Education', 576000, '51%'),
      ],
      sum: sum(1224000, '101%'),
      total: { ...part('Total', 1224000, '100%'), slip: 'the shares add up to 101%' },
    },
  ],
  [
    'differing',
    'The source prints another total than its parts add up to.',
    {
      measure: 'Budget',
      further: [],
      parts: [part('Management', 148000), part('Education', 500000)],
      sum: sum(648000),
      total: part('Total', 700000),
    },
  ],
  [
    'open',
    'The source prints no total.',
    {
      measure: 'Budget',
      further: [],
      parts: [part('Management', 148000), part('Education', 500000)],
      sum: sum(648000),
    },
  ],
  [
    'long-names',
    'Names run over as many lines as they need; one part is very small.',
    {
      measure: 'Budget',
      further: [],
      parts: [
        part(
          'Access Resources and Business Development (including admissions, early years, procurement, complaints)',
          1400000,
        ),
        part('Children and Families (including support, youth offending, local authority designated officer)', 1000),
      ],
      sum: sum(1401000),
      total: part('Total current budgeted provision for the whole of the arrangement', 1401000),
    },
  ],
];

/** Wholes with their parts in every state. */
export const budgetExamples: readonly ChartExample[] = budgets.map(([name, about, data]) => ({
  name: `budget-${name}`,
  about,
  draw: (width, id) => budget(data, { id, title: about, width, format: pounds }),
  table: budgetTable(data),
}));
