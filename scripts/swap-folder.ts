import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const prefix = '.build-';

/** A fresh name for the folder that a build is written to before it takes its place; it names the process that writes. */
export const buildFolder = (root: string) => join(root, `${prefix}${process.pid}`);

/** Puts a finished folder in the place of another, which is only taken away once the new one is there. */
export async function swapFolder(finished: string, place: string): Promise<void> {
  const old = `${buildFolder(dirname(place))}-old`;
  await mkdir(dirname(place), { recursive: true });
  const hadOld = await move(place, old);
  try {
    if (!(await move(finished, place))) throw new Error(`There is nothing at ${finished}.`);
  } catch (error) {
    if (hadOld) await move(old, place);
    throw error;
  }
  await rm(old, { recursive: true, force: true });
}

/** Moves a folder, by copying where the place is on another disk; says whether there was one. */
async function move(from: string, to: string): Promise<boolean> {
  if (!existsSync(from)) return false;
  try {
    await rename(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    await cp(from, to, { recursive: true });
    await rm(from, { recursive: true });
  }
  return true;
}

/** Takes away what builds that were cut off have left behind. */
export async function removeLeftovers(root: string): Promise<void> {
  const names = (await readdir(root)).filter((name) => name.startsWith(prefix));
  const left = names.filter((name) => !isRunning(Number.parseInt(name.slice(prefix.length), 10)));
  await Promise.all(left.map((name) => rm(join(root, name), { recursive: true, force: true })));
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return pid !== process.pid;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
