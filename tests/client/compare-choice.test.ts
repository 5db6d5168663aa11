import { expect, it } from 'vitest';
import { readCompare, writeCompare } from '../../src/client/compare-choice.ts';

const known = new Set(['devon', 'kent', 'medway', 'torbay', 'wirral']);

it('reads back the choice that it has written', () => {
  for (const choice of [
    { ids: ['torbay', 'medway'], by: 'event' },
    { ids: ['kent', 'devon', 'torbay', 'medway'], by: 'calendar' },
    { ids: [], by: 'calendar' },
    { ids: ['kent', 'devon'], by: 'calendar', span: [15_340, 17_500] },
    { ids: ['kent', 'devon'], by: 'event', span: [-365, 730] },
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

it('leaves out a stretch of time that it can’t read, or that ends before it begins', () => {
  for (const span of ['2014..', 'soon..later', '2016-01-01..2014-12-31', '2014..1e9'])
    expect(readCompare(`?with=kent,devon&span=${span}`, known)).toEqual({ ids: ['kent', 'devon'], by: 'calendar' });
  expect(readCompare('?with=kent,devon&by=event&span=2014-01-01..2015-01-01', known).span).toBeUndefined();
});
