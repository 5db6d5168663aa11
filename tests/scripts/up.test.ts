import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { temporaryFolder } from './temporary.ts';

const lock = '{ "lockfileVersion": 3 }';
const stamp = createHash('sha256').update(lock).digest('hex');
const installed = { 'node_modules/.installed-lock': stamp };
/** Says where it is and then stays until it is ended. */
const stays = "require('node:fs').writeFileSync('pid', String(process.pid)); setInterval(() => {}, 1000);";

/** A project of two files and the real `up.mjs`. */
async function project(files: Record<string, string>): Promise<string> {
  const root = await temporaryFolder({ 'package-lock.json': lock, ...files });
  await mkdir(join(root, 'scripts'), { recursive: true });
  for (const name of ['up.mjs', 'end-with-parent.mjs']) {
    await copyFile(join(import.meta.dirname, '../../scripts', name), join(root, 'scripts', name));
  }
  return root;
}

function start(command: string[], cwd: string, env: Record<string, string> = {}) {
  const [file = '', ...args] = command;
  const child = spawn(file, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const code = new Promise<number | null>((done) => child.once('close', done));
  return { child, code, output: () => output };
}

const up = (root: string, ...args: string[]) => start([process.execPath, 'scripts/up.mjs', ...args], root);

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function pidIn(root: string): Promise<number> {
  await vi.waitUntil(() => existsSync(join(root, 'pid')), { timeout: 10_000 });
  await vi.waitUntil(async () => (await readFile(join(root, 'pid'), 'utf8')) !== '');
  return Number(await readFile(join(root, 'pid'), 'utf8'));
}

describe('up', () => {
  test('the arguments and the exit code of the script are passed on', async () => {
    const root = await project({
      ...installed,
      'say.cjs': 'console.log(process.argv.slice(2).join()); process.exit(7);',
    });
    const { code, output } = up(root, 'say.cjs', '--a', 'b');
    expect(await code).toBe(7);
    expect(output()).toBe('--a,b\n');
  });

  test('a lock file that was not installed yet is installed first, once, without any script of a package', async () => {
    const npm =
      "console.log('npm ' + process.argv.slice(2).join(' ')); require('node:fs').mkdirSync('node_modules', { recursive: true });";
    const root = await project({ 'npm.cjs': npm, 'say.cjs': "console.log('script');" });
    const env = { npm_execpath: join(root, 'npm.cjs') };
    const command = [process.execPath, 'scripts/up.mjs', 'say.cjs'];
    const first = start(command, root, env);
    expect(await first.code).toBe(0);
    expect(first.output()).toMatch(/^Installing .*\nnpm ci --ignore-scripts .*\nscript\n$/);
    const second = start(command, root, env);
    await second.code;
    expect(second.output()).toBe('script\n');
  });

  test('a failed installation starts nothing and is tried again', async () => {
    const root = await project({ 'npm.cjs': 'process.exit(3);', 'say.cjs': "console.log('script');" });
    const run = () =>
      start([process.execPath, 'scripts/up.mjs', 'say.cjs'], root, { npm_execpath: join(root, 'npm.cjs') });
    for (const { code, output } of [run(), run()]) {
      expect(await code).toBe(3);
      expect(output()).toContain('The installation failed');
      expect(output()).not.toContain('script\n');
    }
  });

  test.skipIf(process.platform === 'win32')('a signal ends the script too', async () => {
    const root = await project({ ...installed, 'stay.cjs': stays });
    const { child, code } = up(root, 'stay.cjs');
    const pid = await pidIn(root);
    child.kill('SIGTERM');
    expect(await code).toBe(143);
    expect(isRunning(pid)).toBe(false);
  });

  test.skipIf(process.platform === 'win32')('the script ends when up is killed outright', async () => {
    const root = await project({ ...installed, 'stay.cjs': stays });
    const { child } = up(root, 'stay.cjs');
    const pid = await pidIn(root);
    child.kill('SIGKILL');
    await vi.waitUntil(() => !isRunning(pid), { timeout: 5_000 });
  });

  test.skipIf(process.platform === 'win32')('the script ends when what started up has gone', async () => {
    const root = await project({ ...installed, 'stay.cjs': stays });
    // The shell stays between us and up, as npm's does where it doesn't hand its place over.
    const { child } = start(['sh', '-c', `"${process.execPath}" scripts/up.mjs stay.cjs; true`], root);
    const pid = await pidIn(root);
    child.kill('SIGKILL');
    await vi.waitUntil(() => !isRunning(pid), { timeout: 5_000 });
  });
});
