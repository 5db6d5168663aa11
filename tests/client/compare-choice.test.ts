import { expect, it } from 'vitest';
import { readCompare, writeCompare } from '../../src/client/compare-choice.ts';

const known = new Set(['devon', 'kent', 'medway', 'torbay', 'wirral']);

it('reads back the choice that it has written', () => {
  for (const choice of [
    { ids: ['torbay', 'medway'], by: 'event' },
    { ids: ['kent', 'devon', 'torbay', 'medway'], by: 'calendar' },
    { ids: [], by: 'calendar' },
  ] as const)
    expect(readCompare(writeCompare(choice), known)).toEqual(choice);
});

it('writes an address that a person can read', () => {
  expect(writeCompare({ ids: ['torbay', 'medway'], by: 'event' })).toBe('?with=torbay,medway&by=event');
});

it('leaves out what it does not know, what it has twice, and what is too much', () => {
  expect(readCompare('?with=torbay,narnia,torbay,kent,devon,medway,wirral&by=moon', known)).toEqual({
    ids: ['torbay', 'kent', 'devon', 'medway'],
    by: 'calendar',
  });
});
