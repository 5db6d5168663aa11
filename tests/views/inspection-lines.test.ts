import { describe, expect, it } from 'vitest';
import { inspectionYears } from '../../src/views/inspection-list.ts';
import { inspectionsOf } from '../../src/views/inspection.ts';
import { hospitals } from '../hospitals.ts';

describe('an inspection without a grade', () => {
  const noGrade = async (grades: string) => {
    const { site } = await hospitals({
      'frameworks/look-in.md': `---\nname: Look-ins\nshort: Look-in\ngrades: ${grades}\nareas: []\n---\n`,
      'reports/ministry-2020.md': (text) =>
        text.replace(
          'statements:\n',
          'statements:\n  - { id: v1, about: inspection/st-vitus-2021-look-in, at: ["2"], introduces: { authority: st-vitus, framework: look-in }, when: { fieldwork: "2021-03" } }\n',
        ),
    });
    const rows = inspectionYears(site).flatMap((year) => year.rows);
    return [inspectionsOf(site), rows].map((lines) => lines.find(({ name }) => name.text.includes('Look-in'))?.noGrade);
  };

  it('gave none under rules that have none, and may have given one under others', async () => {
    expect(await noGrade('[]')).toEqual(['Gives no grade', 'Gives no grade']);
    const sound = '[{ id: sound, label: Sound, letter: S, level: 1, printed: [Sound] }]';
    expect(await noGrade(sound)).toEqual(['No grade in our record', 'No grade in our record']);
  });
});
