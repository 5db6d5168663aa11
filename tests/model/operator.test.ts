import { describe, expect, it } from 'vitest';
import { hospitals } from '../hospitals.ts';

const without = (...fields: string[]) => ({
  'vocabulary/site.yaml': (text: string) => text.replace(new RegExp(`^(${fields.join('|')}):.*$`, 'gm'), '$1:'),
});

describe('a build for the public', () => {
  it('gives a notice where it names no operator or no contact, at the field', async () => {
    const { problems } = await hospitals(without('operator', 'contact'));
    expect(problems).toMatchObject([{ rule: 'operator-missing', severity: 'notice', line: 4 }]);
    expect(problems[0]?.what).toBe('This build is for https://example.org, and names no operator and no contact.');
    expect((await hospitals(without('contact'))).problems[0]).toMatchObject({ rule: 'operator-missing', line: 5 });
  });

  it('gives none where it names both, and none for this machine', async () => {
    expect((await hospitals()).problems).toEqual([]);
    for (const origin of ['http://localhost:4321', 'http://127.0.0.1:8080', 'http://[::1]:4321'])
      expect((await hospitals(without('operator', 'contact'), 'as-read', origin)).problems).toEqual([]);
  });
});
