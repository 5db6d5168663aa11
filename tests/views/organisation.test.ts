import { describe, expect, it } from 'vitest';
import type { Organisation } from '../../src/model/types.ts';
import { footView } from '../../src/views/foot.ts';
import { organisationView } from '../../src/views/organisation.ts';
import { hospitals } from '../hospitals.ts';

describe('the page of an organisation', () => {
  it('tells of what it took part in under another body’s name, with its source', async () => {
    const { site } = await hospitals({
      'reports/ministry-2020.md': (text) => text.replace('with: [st-vitus]', 'with: [st-vitus, regulator]'),
    });
    const regulator = site.subjects.get('organisation/regulator') as Organisation;
    const { helped, reports } = organisationView(site, regulator);
    expect(helped.map(({ name }) => name.text)).toEqual(['Twinning of St Elmo and St Vitus']);
    expect(helped[0]?.expected).toBe('Only put forward');
    expect(reports.map(({ name }) => name.text)).toContain('Order to improve St Elmo');
    expect(footView(site, regulator).sources.map(({ title }) => title)).toContain('Order to improve St Elmo');
  });
});
