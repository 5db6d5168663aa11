import { describe, expect, it } from 'vitest';
import { targetLine, targetsIn } from '../../scripts/bench/target.ts';

describe('a target of the bench', () => {
  it('is met up to its limit and not beyond', () => {
    expect(targetLine({ what: 'a', value: 1.2, most: 1.2 })).toBe('met      a: 1.20 (at most 1.2)');
    expect(targetLine({ what: 'a', value: 1.21, most: 1.2 })).toBe('NOT MET  a: 1.21 (at most 1.2)');
  });

  it('is not met by what could not be measured', () => {
    expect(targetLine({ what: 'a', value: NaN, most: 1.2 })).toMatch(/^NOT MET /);
  });

  it('is found again among all that a part prints', () => {
    const [good, bad] = [
      targetLine({ what: 'a', value: 1, most: 2 }),
      targetLine({ what: 'b', value: 3000, most: 2048, unit: 'MiB' }),
    ];
    expect(targetsIn(`half of it is met\n${good}\nand then\n${bad}\n`)).toEqual([good, bad]);
  });
});
