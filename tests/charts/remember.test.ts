import { expect, test, vi } from 'vitest';
import { remember } from '../../src/charts/remember.ts';

test('what is made of a thing is made once, of another thing anew, and may be nothing', () => {
  const make = vi.fn(({ name }: { name?: string }) => name);
  const remembered = remember(make);
  const [a, b, none] = [{ name: 'a' }, { name: 'a' }, {}];
  expect([a, b, none, a, b, none].map(remembered)).toEqual(['a', 'a', undefined, 'a', 'a', undefined]);
  expect(make).toHaveBeenCalledTimes(3);
});
