import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csv, tableCsv } from '../../src/exports/csv.ts';

const origin = 'https://example.org';

test('a cell with a comma, a quotation mark or a line break is quoted, and lines end as RFC 4180 has it', () => {
  expect(
    csv([
      ['a', 'b'],
      ['1, 2', 'so “called”'],
      ['say "so"', 'two\nlines'],
    ]),
  ).toBe('a,b\r\n"1, 2",so “called”\r\n"say ""so""","two\nlines"\r\n');
});

test('whatever the text, a reader of CSV finds the same rows again', () => {
  const rows = fc.integer({ min: 1, max: 4 }).chain((width) =>
    // A line without any text is no row to such a reader.
    fc.array(fc.array(fc.string({ unit: 'grapheme', minLength: 1 }), { minLength: width, maxLength: width })),
  );
  fc.assert(
    fc.property(rows, (written) => {
      // What begins as a formula has an apostrophe before it.
      const kept = written.map((cells) =>
        cells.map((cell) => (/^[=+\-@\t\r]/.test(cell) && !/^[+-]\d[\d.,]*%?$/.test(cell) ? `'${cell}` : cell)),
      );
      expect(parse(csv(written), { bom: false, record_delimiter: '\r\n' })).toEqual(kept);
    }),
  );
});

test('no spreadsheet takes a cell for a formula, and numbers below nothing stay numbers', () => {
  const cells = ['=1+1', '+cmd', '-x', '@sum', '\t=1', '-1.5', '+3', '-2%', '-1,000', '2015-10', '– 3'];
  expect(parse(csv([cells]))[0]).toEqual([
    ...["'=1+1", "'+cmd", "'-x", "'@sum", "'\t=1"],
    ...['-1.5', '+3', '-2%', '-1,000', '2015-10', '– 3'],
  ]);
});

test('what a cell says more and where it leads have columns of their own, with full addresses', () => {
  const table = {
    columns: ['When', 'What'],
    rows: [
      [{ text: '2013' }, { text: 'Notice', note: 'Instruments', href: '/base/interventions/x/#n' }],
      [{ text: '2014' }, { text: 'Review' }],
    ],
  };
  expect(parse(tableCsv(table, origin))).toEqual([
    ['When', 'What', 'What (more)', 'What (address)'],
    ['2013', 'Notice', 'Instruments', 'https://example.org/base/interventions/x/#n'],
    ['2014', 'Review', '', ''],
  ]);
});

test('a table without rows is a header row', () => {
  expect(tableCsv({ columns: ['When', 'What'], rows: [] }, origin)).toBe('When,What\r\n');
});
