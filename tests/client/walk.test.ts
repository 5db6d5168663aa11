import { describe, expect, test } from 'vitest';
import { isWalkKey, rowsOf, walk, walkList, type WalkKey } from '../../src/client/walk.ts';

const lane = (name: string, ...at: number[]) => at.map((one, index) => ({ key: `${name}${index}`, at: one }));
const lanes = [lane('a', 10, 50, 90), lane('b', 48), lane('c', 5, 49, 60)];

test.each<[string, WalkKey, string]>([
  ['a0', 'ArrowRight', 'a1'],
  ['a1', 'ArrowLeft', 'a0'],
  ['a0', 'ArrowLeft', 'a0'],
  ['a2', 'ArrowRight', 'a2'],
  ['a2', 'ArrowDown', 'b0'],
  ['b0', 'ArrowDown', 'c1'],
  ['b0', 'ArrowUp', 'a1'],
  ['a1', 'ArrowUp', 'a1'],
  ['c2', 'ArrowDown', 'c2'],
  ['a1', 'Home', 'a0'],
  ['a1', 'End', 'a2'],
])('from %s, %s leads to %s', (from, key, to) => {
  expect(walk(lanes, from, key)).toBe(to);
});

test('with Ctrl, Home and End lead to the ends of the picture', () => {
  expect(walk(lanes, 'b0', 'Home', true)).toBe('a0');
  expect(walk(lanes, 'b0', 'End', true)).toBe('c2');
});

test('in a list every arrow leads to the one before or after', () => {
  const list = lanes.flat();
  expect(walkList(list, 'a2', 'ArrowDown')).toBe('b0');
  expect(walkList(list, 'a2', 'ArrowRight')).toBe('b0');
  expect(walkList(list, 'b0', 'ArrowUp')).toBe('a2');
  expect(walkList(list, 'b0', 'End')).toBe('c2');
});

test('no letter is a key of the walk', () => {
  expect(['a', '+', 'Enter', 'Tab', ' '].filter(isWalkKey)).toEqual([]);
});

describe('marks in rows', () => {
  const box = (key: string, left: number, top: number, height = 24) => ({
    key,
    left,
    right: left + 24,
    top,
    bottom: top + height,
  });
  const keys = (boxes: Parameters<typeof rowsOf>[0]) => rowsOf(boxes).map((row) => row.map(({ key }) => key));

  test('are those beside one another, from left to right, though one is taller or a little lower', () => {
    expect(keys([box('b', 40, 3), box('a', 0, 0), box('tall', 80, 0, 80), box('c', 0, 28)])).toEqual([
      ['a', 'b', 'tall'],
      ['c'],
    ]);
  });

  test('are one list where none stands beside another', () => {
    expect(keys([box('a', 0, 0), box('b', 4, 30), box('c', 8, 60)])).toEqual([['a', 'b', 'c']]);
  });
});
