import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findTogether, newTogether } from '../../src/search/query/together.ts';

const size = 120;
const fieldWorth = [1, 0.95, 0.8, 0.62];
const texts = Float64Array.from({ length: size }, (_, record) => 0.62 * (record % 2 === 0 ? 1 : 0.4));

/** A form of a word: some of the records, in the order of their numbers, each with a field, and how well it stands for the word. */
const fieldsOf = (most: number) => fc.dictionary(fc.nat(size - 1).map(String), fc.nat(3), { maxKeys: most });
const inAll = Object.fromEntries(Array.from({ length: size }, (_, record) => [String(record), record % 4]));
const form = fc.record({
  // Rare, common, or in nearly all: how words are looked for depends on it.
  held: fc.oneof(
    fieldsOf(4),
    fieldsOf(size),
    fieldsOf(size).map((some) => ({ ...inAll, ...some })),
  ),
  quality: fc.constantFrom(1, 0.85, 0.6),
});
const words = fc.array(fc.array(form, { minLength: 1, maxLength: 3 }), { minLength: 2, maxLength: 4 });

const postingsOf = ({ held, quality }: { held: Record<string, number>; quality: number }) => {
  const rows = Object.entries(held).sort(([a], [b]) => Number(a) - Number(b));
  return {
    records: Int32Array.from(rows, ([record]) => Number(record)),
    fields: Uint8Array.from(rows, ([, field]) => field),
    quality,
  };
};

test('finds the records that have every word, in the order of the first, each as well as its worst word is held', () => {
  const room = newTogether(size, fieldWorth, texts);
  fc.assert(
    fc.property(words, (all) => {
      const worthOf = (forms: (typeof all)[number], record: number) =>
        Math.max(
          ...forms.flatMap(({ held, quality }) => {
            const field = held[String(record)];
            return field === undefined
              ? []
              : [Math.fround((field === 3 ? (texts[record] ?? 0) : (fieldWorth[field] ?? 0)) * quality)];
          }),
        );
      const inOrder = new Set((all[0] ?? []).flatMap((one) => [...postingsOf(one).records]));
      const expected = [...inOrder]
        .map((record) => [record, Math.min(...all.map((forms) => worthOf(forms, record)))] as const)
        .filter(([, worth]) => worth > -Infinity);
      // The room is used again and again, so each search must leave it empty.
      const count = findTogether(
        all.map((forms) => forms.map(postingsOf)),
        room,
      );
      const found = [...room.found.subarray(0, count)].map((record) => [record, room.least[record]]);
      expect(found).toEqual(expected);
    }),
    { seed: 6, numRuns: 500 },
  );
});

test('looks records of a rare word up among those of a common one', () => {
  const many = Int32Array.from({ length: size }, (_, record) => record);
  const common = { records: many, fields: new Uint8Array(size), quality: 1 };
  const rare = { records: Int32Array.of(7, 41), fields: Uint8Array.of(2, 0), quality: 1 };
  const room = newTogether(size, fieldWorth, texts);
  const count = findTogether([[common], [rare]], room);
  expect([...room.found.subarray(0, count)]).toEqual([7, 41]);
  expect(room.least[7]).toBeCloseTo(0.8);
});
