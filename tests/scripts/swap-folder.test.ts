import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { removeLeftovers, swapFolder } from '../../scripts/swap-folder.ts';
import { temporaryFolder } from './temporary.ts';

describe('swapping folders', () => {
  test('the finished folder takes the place of the old one and nothing else is left', async () => {
    const root = await temporaryFolder({ 'dist/old.html': 'old', '.build-1/new.html': 'new' });
    await swapFolder(join(root, '.build-1'), join(root, 'dist'));
    expect(await readdir(root)).toEqual(['dist']);
    expect(await readdir(join(root, 'dist'))).toEqual(['new.html']);
  });

  test('the first build needs no old folder, nor the folder above it', async () => {
    const root = await temporaryFolder({ '.build-1/new.html': 'new' });
    await swapFolder(join(root, '.build-1'), join(root, 'out/dist'));
    expect(await readFile(join(root, 'out/dist/new.html'), 'utf8')).toBe('new');
  });

  test('the old folder comes back if there is nothing to put in its place', async () => {
    const root = await temporaryFolder({ 'dist/old.html': 'old' });
    await expect(swapFolder(join(root, '.build-1'), join(root, 'dist'))).rejects.toThrow('There is nothing at');
    expect(await readFile(join(root, 'dist/old.html'), 'utf8')).toBe('old');
  });

  test('only what builds that have ended left behind is taken away', async () => {
    const root = await temporaryFolder({ 'dist/index.html': '' });
    const running = `.build-${process.ppid}`;
    await mkdir(join(root, running));
    // No system gives out a process id as high as this one.
    await mkdir(join(root, '.build-999999999'));
    await mkdir(join(root, '.build-999999999-old'));
    await removeLeftovers(root);
    expect(await readdir(root)).toEqual([running, 'dist']);
    expect(existsSync(join(root, 'dist/index.html'))).toBe(true);
  });
});
