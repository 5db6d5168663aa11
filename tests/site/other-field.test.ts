import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, readdir, rm, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatLedger, rowsOf } from '../../src/model/ledger.ts';
import { folder, hospitals } from '../hospitals.ts';

// The record of hospitals stands in for any other field's: it must build with the same code.
let room: string;
let content: string;
let dist: string;

beforeAll(async () => {
  room = await mkdtemp(join(tmpdir(), 'hospitals-'));
  content = join(room, 'content');
  dist = join(room, 'dist');
});
afterAll(() => rm(room, { recursive: true, force: true }));

interface Built {
  code: number;
  output: string;
}

/** Builds the hospitals' record after a change of its files. */
async function build(change: (folder: string) => Promise<void> = () => Promise.resolve()): Promise<Built> {
  await rm(content, { recursive: true, force: true });
  await cp(folder, content, { recursive: true });
  const { site } = await hospitals();
  await writeFile(join(content, 'ledger.csv'), formatLedger(site.reports.flatMap(rowsOf)));
  await change(content);
  const env = { ...process.env, CONTENT_DIR: content, OUT_DIR: dist, CI: 'true' };
  return new Promise((resolve) => {
    execFile(process.execPath, ['scripts/build.ts'], { env }, (error, stdout, stderr) => {
      resolve({ code: error ? 1 : 0, output: `${stdout}${stderr}` });
    });
  });
}

const edit = (file: string, from: string, to: string) => async (record: string) => {
  const path = join(record, file);
  const text = await readFile(path, 'utf8');
  if (!text.includes(from)) throw new Error(`${file} has no ${from}`);
  await writeFile(path, text.replaceAll(from, to));
};

const page = (path: string) => readFile(join(dist, path, 'index.html'), 'utf8');
const words = (html: string) =>
  html
    .replace(/<(style|script|head)\b[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]+>/g, ' ')
    // An address is no word of the page, though it may be printed.
    .replace(/https?:\/\/\S+/g, ' ')
    .replace(/\s+/g, ' ');

/** A page without what names every step of a scale: a key, a count by step, the choices of a filter. */
const withoutScales = (html: string) =>
  html
    .replace(/<form\b[\s\S]*?<\/form>/g, '')
    .replace(/<div class="spark-key"[\s\S]*?<\/div>/g, '')
    .replace(/<figure class="standings"[\s\S]*?<\/figure>/g, '');

async function allPages(): Promise<string> {
  const names = (await readdir(dist, { recursive: true })).filter((name) => name.endsWith('.html'));
  return (await Promise.all(names.map((name) => readFile(join(dist, name), 'utf8')))).map(words).join('\n');
}

describe('a record of another field', () => {
  it('builds with no change to the code, in its own words alone', async () => {
    const { code, output } = await build();
    expect(output).toBe('');
    expect(code).toBe(0);
    const text = await allPages();
    for (const own of [
      'Hospitals',
      'Visitations',
      'Rescue plans',
      'Where papers disagree',
      'Matron-in-chief',
      'The whole hospital',
      'Put forward',
    ])
      expect(text).toContain(own);
    expect(text).not.toMatch(/council|ofsted|children|intervention|inspection|inadequate/i);
  });

  it('shows a proposal apart from what happened, and draws no bar for it', async () => {
    const html = await page('interventions/st-elmo-2020');
    expect(words(html)).toContain('Put forward');
    expect(html).toMatch(/ghost/);
  });

  it('follows a changed grade on every page, chart and table', async () => {
    const before = await page('authorities/st-elmo');
    expect(words(before)).toContain('Weak');
    const { code } = await build(async (record) => {
      await edit('reports/ministry-2020.md', 'whole: Weak', 'whole: Excellent')(record);
      await edit('reports/elmo-2021.md', 'whole: Weak', 'whole: Excellent')(record);
      await edit('reports/ministry-2020.md', 'wards: Weak, ', '')(record);
    });
    expect(code).toBe(0);
    for (const path of [
      'authorities/st-elmo',
      'authorities',
      'inspections',
      'inspections/st-elmo-2020-book-one',
      'interventions/st-elmo-2020',
      'frameworks/book-one',
      'timeline',
      '',
    ]) {
      const text = words(withoutScales(await page(path)));
      const body = path === 'frameworks/book-one' ? text.replace(/Weak/, '') : text;
      expect(body, path).toContain('Excellent');
      expect(body, path).not.toMatch(/(?<!isn’t )\bWeak\b(?! 1|, 1)/);
    }
  });

  it('builds without a report that was taken out, and lists what lost its source', async () => {
    const { code, output } = await build((record) => unlink(join(record, 'reports/elmo-2021.md')));
    expect(code).toBe(0);
    expect(output).toContain('authority/st-vitus has lost the last source of its figure:beds (elmo-2021).');
    expect(await allPages()).not.toContain('Nights were calm');
  });

  it('leaves the last good site as it was when the record has an error', async () => {
    const before = await page('authorities/st-elmo');
    const { code, output } = await build(edit('reports/ministry-2020.md', 'as: proposed', 'as: propossed'));
    expect(code).toBe(1);
    expect(output).toContain('did you mean proposed?');
    expect(await page('authorities/st-elmo')).toBe(before);
  });
});
