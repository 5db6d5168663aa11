import { beforeAll, describe, expect, test } from 'vitest';
import { ground } from '../../src/charts/frame.ts';
import { timeline } from '../../src/charts/timeline.ts';
import type { Shape } from '../../src/charts/scene.ts';
import { exportedFiles, type ExportedFile } from '../../src/exports/chart-files.ts';
import { painter } from '../../src/exports/paint.ts';
import { pictureSvg } from '../../src/exports/picture.ts';
import { escape } from '../../src/lib/html.ts';
import { chartPaint } from '../../src/styles/chart-paint.ts';
import { tokens } from '../../src/styles/tokens.ts';
import { chartFiles, pictureOf, type ChartFile } from '../../src/views/chart-files.ts';
import { boxOf, flatten, overlaps } from '../charts/boxes.ts';
import { examples } from '../charts/examples.ts';
import { hospitals } from '../hospitals.ts';

const pictures = examples.map(({ name, items, options }) => timeline(items, { ...options, id: name, width: 752 }));

describe('a picture that stands alone', () => {
  test.each(['light', 'dark'] as const)('has no class, style, script, link or data of ours, %s', (scheme) => {
    for (const scene of pictures) {
      const svg = pictureSvg(scene, scheme);
      expect(svg).not.toMatch(/\b(class|style|href|data-[a-z]+|on[a-z]+)=|<(style|script|a|image|use)\b|url\(|var\(/);
      expect(svg.match(/https?:/g)).toEqual(['http:']);
    }
  });

  test('paints each ground with its own colours', () => {
    const scene = pictures[2] ?? pictures[0];
    if (!scene) throw new Error('no example');
    const [light, dark] = [pictureSvg(scene, 'light'), pictureSvg(scene, 'dark')];
    expect(light).toContain(`fill="${tokens['level-3of4'].light}"`);
    expect(dark).toContain(`fill="${tokens['level-3of4'].dark}"`);
    expect(dark).not.toContain(tokens['level-3of4'].light);
  });

  test('draws a word’s halo behind it where something is drawn there, for programs that would draw it over the word', () => {
    const label = (text: string, y: number): Shape => ({
      kind: 'text',
      className: 'label',
      at: [10, y],
      text,
      size: 13,
      anchor: 'start',
    });
    const rule: Shape = { kind: 'line', className: 'rule', from: [30, 0], to: [30, 40] };
    const shapes = [ground(200, 100), rule, label('Crossed', 20), label('Clear', 80)];
    const scene = { id: 'two', title: 'Two', className: 'chart timeline', width: 200, height: 100, shapes };
    const words = pictureSvg(scene, 'light').match(/<text[^>]*>/g);
    expect(words?.map((word) => word.includes('stroke-width="3"'))).toEqual([true, false, false]);
    expect(words?.filter((word) => word.includes('stroke'))).toHaveLength(1);
  });

  test('has a halo behind every word that a line of the ground runs through', () => {
    const crossed = pictures.flatMap((scene) => {
      const rules = flatten(scene.shapes).filter(({ className }) => /^rule( |$)/.test(className));
      const labels = flatten(scene.shapes).filter(({ kind, className }) => kind === 'text' && className === 'label');
      const hit = labels.filter((one) => rules.some((other) => overlaps(boxOf(one), boxOf(other))));
      const halos = pictureSvg(scene, 'light').match(/<text[^>]* stroke-width="3"[^>]*>[^<]*/g) ?? [];
      const words = halos.map((halo) => halo.replace(/<[^>]*>/, ''));
      return hit.map((one) => one.kind === 'text' && (words.includes(escape(one.text)) || one.text));
    });
    expect(crossed.length).toBeGreaterThan(20);
    expect(crossed.filter((has) => has !== true)).toEqual([]);
  });

  test('leaves out what is only there to be pointed at', () => {
    const scene = pictures.find(({ id }) => id === 'one-mark');
    if (!scene) throw new Error('no example');
    const targets = flatten(scene.shapes).filter(({ className }) => className === 'target');
    expect(targets.length).toBeGreaterThan(0);
    expect(pictureSvg(scene, 'light')).not.toContain('<rect');
  });
});

describe('a rule of paint', () => {
  const paintOf = painter(chartPaint);
  const shape = (className: string): Shape => ({ kind: 'circle', className, centre: [0, 0], radius: 1 });
  const group = (className: string): Shape => ({ kind: 'group', className, shapes: [] });

  test('fits a shape within another only if it lies there', () => {
    expect(paintOf(shape('symbol'), [group('item ghost')]).fill).toBe('background');
    expect(paintOf(shape('symbol'), [group('item')]).fill).toBe('own');
  });

  test('with two classes wants both', () => {
    expect(paintOf(shape('rule')).stroke).toBe('rule');
    expect(paintOf(shape('rule minor')).stroke).toBe('rule-minor');
    expect(paintOf(shape('minor')).stroke).toBeUndefined();
  });
});

describe('the files of a record', () => {
  let files: ExportedFile[];
  let charts: ChartFile[];
  beforeAll(async () => {
    const { site } = await hospitals();
    files = [...exportedFiles(site)];
    charts = [...chartFiles(site)];
  });
  const textOf = (path: string) => {
    const file = files.find((one) => one.path === path);
    return file && 'text' in file ? file.text : '';
  };

  test('are four for each chart, of which the bitmap is the light picture', () => {
    expect(charts.length).toBeGreaterThan(2);
    for (const { path } of charts) {
      expect(textOf(`${path}.csv`)).not.toBe('');
      expect(textOf(`${path}-dark.svg`)).toContain('#121212');
      const bitmap = files.find((one) => one.path === `${path}.png`);
      expect(bitmap && 'svg' in bitmap && bitmap.svg.trim()).toBe(textOf(`${path}.svg`).trim());
    }
  });

  test('have no address twice', () => {
    const paths = files.map(({ path }) => path);
    expect(paths.filter((path, index) => paths.indexOf(path) !== index)).toEqual([]);
  });

  test('say what they show, where it comes from and as of when', () => {
    const svg = textOf('/charts/timeline/st-elmo.svg');
    expect(svg).toContain('St Elmo: timeline</text>');
    expect(svg).toMatch(/Source: [^<]+, from 2 [^<]+, the latest of [^<]*2021\. CC BY 4\.0<\/text>/);
    expect(svg).toContain('>https://example.org/authorities/st-elmo/</text>');
  });

  test('have no words in each other’s way and none outside, around the chart as in it', () => {
    for (const file of charts) {
      const { width, height, shapes } = pictureOf(file);
      const words = flatten(shapes).filter((shape) => shape.kind === 'text');
      const boxes = words.map((word) => ({ word: word.text, box: boxOf(word) }));
      const troubles = boxes.flatMap(({ word, box }, index) => [
        ...(box.left < 0 || box.right > width || box.top < 0 || box.bottom > height ? [`${word} is outside`] : []),
        ...boxes.slice(index + 1).flatMap((other) => (overlaps(box, other.box) ? [`${word} on ${other.word}`] : [])),
      ]);
      expect(troubles).toEqual([]);
    }
  });
});
