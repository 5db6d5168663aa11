import { support, supportTable } from '../../src/charts/support.ts';
import type { Relationship } from '../../src/charts/support-data.ts';
import type { ChartExample } from './example.ts';
import { days } from './examples.ts';

const source = { label: 'Hampshire, 20 July 2015, para 2.1', href: '/reports/r/#s1' };
const one = (label: string, more: Partial<Relationship>): Relationship => ({
  id: `${label} ${more.what ?? ''} ${more.when ?? ''}`,
  label,
  what: 'Partnership. Children’s social care',
  when: '',
  source,
  href: '/interventions/i/',
  ...more,
});
const dated = one('Northshire, with Southshire', {
  start: days('2013-07-01'),
  end: days('2016-03-31'),
  when: '1 July 2013 to 31 March 2016',
});

const states: [name: string, about: string, items: readonly Relationship[]][] = [
  ['empty', 'No relationship is mentioned: one line of words.', []],
  ['one-mark', 'One relationship with both its dates.', [dated]],
  [
    'uncertain',
    'Pale where it may have begun or ended; a beginning that isn’t known is a diamond at the date of the document.',
    [
      one('Northshire, with Southshire', { start: days('2013'), end: days('2016'), when: '2013 to 2016' }),
      one('Northshire, with Eastshire', { start: days('2014-05'), end: days('2014-05'), when: 'May 2014 to May 2014' }),
      one('Northshire, with Westshire', { told: days('2015-07-20'), when: 'by 20 July 2015; beginning not known' }),
    ],
  ],
  [
    'open',
    'An end that isn’t known is torn off; one that was seen to last runs as far as that.',
    [
      one('Northshire, with Southshire', { start: days('2013-07-01'), when: 'from 1 July 2013; end not known' }),
      one('Northshire, with Eastshire', {
        start: days('2014-05-01'),
        end: [days('2018-09-10')[1], Infinity],
        when: 'from 1 May 2014; in force on 10 September 2018',
      }),
    ],
  ],
  [
    'proposed',
    'What was only asked for is a dashed outline at the date of the document.',
    [
      dated,
      one('Northshire, with Eastshire', {
        told: days('2016-05-25'),
        ghost: true,
        account: 'Requested',
        what: 'Commissioner (Chief Executive)',
        when: 'in a document of 25 May 2016',
      }),
    ],
  ],
  [
    'differing',
    'Accounts differ, and one comes from a data set that nobody checked.',
    [
      { ...dated, differs: true },
      one('Northshire, with Westshire', {
        start: days('2015-01-01'),
        when: 'from 1 January 2015; end not known',
        unchecked: true,
      }),
    ],
  ],
  [
    'crowded',
    'Twenty relationships of few years, under two headings.',
    Array.from({ length: 20 }, (_, index) =>
      one(`Northshire, with Council ${index + 1}`, {
        group: index < 12 ? 'Concerning Northshire' : 'Concerning others, with Northshire',
        ...(index % 3 === 0
          ? {
              told: days(`${2012 + (index % 12)}-06-01`),
              when: `by 1 June ${2012 + (index % 12)}; beginning not known`,
            }
          : {
              start: days(`${2012 + (index % 12)}-03-01`),
              end: days(`${2014 + (index % 12)}-03-01`),
              when: `1 March ${2012 + (index % 12)} to 1 March ${2014 + (index % 12)}`,
            }),
      }),
    ),
  ],
  [
    'long-names',
    'Names run over as many lines as they need.',
    [
      one(
        'Northshire and Southshire Joint Children’s Services Partnership, with Eastshire County Council and Westshire County Council',
        {
          start: days('2013-07-01'),
          differs: true,
          when: 'from 1 July 2013; end not known',
          what: 'An arrangement between councils under which the directors, their deputies and a departmental management team of one answer for the services of the others',
        },
      ),
    ],
  ],
];

/** Relationships in every state. */
export const supportExamples: readonly ChartExample[] = states.map(([name, about, items]) => ({
  name: `support-${name}`,
  about,
  draw: (width, id) => support(items, { id, title: about, width }),
  table: supportTable(items),
}));
