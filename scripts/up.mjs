// Runs a script of this project, on a fresh clone too: `node scripts/up.mjs scripts/start.ts [arguments]`. It installs
// what the lock file lists, if that isn't there yet, and starts the script with a Node that is new enough.
// Plain JavaScript with Node's own modules, because it runs before anything is installed, and on Node 20.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, dirname, isAbsolute, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const modules = join(root, 'node_modules');
const stamp = join(modules, '.installed-lock');

// 22.18 is the first that runs TypeScript as it is; a dependency asks for 22.19.
const oldest = [22, 19];

await main();

async function main() {
  const [script, ...args] = process.argv.slice(2);
  if (script === undefined) fail('Name a script to run: node scripts/up.mjs scripts/start.ts');
  await install();
  const node = findNode();
  process.exit(
    await run(node, ['--import', pathToFileURL(join(root, 'scripts/end-with-parent.mjs')).href, script, ...args]),
  );
}

/** Installs exactly what the lock file lists, unless that is what was last installed; no package runs a script. */
async function install() {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  console.error('Installing what package-lock.json lists (a minute or so, once) …');
  const options = [
    'ci',
    '--ignore-scripts',
    '--include=dev',
    '--include=optional',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ];
  const npm = process.env.npm_execpath;
  const code = npm
    ? await run(process.execPath, [npm, ...options])
    : await run('npm', options, process.platform === 'win32');
  if (code !== 0) {
    console.error(
      'The installation failed, for the reason above. Nothing else was started; run the command again to retry.',
    );
    process.exit(code);
  }
  writeFileSync(stamp, lock);
}

/** The Node that the lock file pins, where it runs on this machine; else the one that runs this file. */
function findNode() {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const locked = join(modules, `node-${platform}-${process.arch}`, 'bin', name);
  if (existsSync(locked) && spawnSync(locked, ['--version']).status === 0) return locked;
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return process.execPath;
  return fail(
    `This machine has Node ${process.versions.node}; ${oldest.join('.')} or later is needed, and none is packaged for ` +
      `${platform}-${process.arch}. Install Node 24 (https://nodejs.org/), then run the command again.`,
  );
}

/** Runs a command until its end, passes signals on to it, ends it when our own parent goes, and gives its exit code. */
function run(command, args, shell = false) {
  const child = spawn(command, args, {
    cwd: root,
    shell,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', PATH: pathFor(command) },
  });
  const pass = (signal) => child.kill(signal);
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, pass);
  // Whoever started us may end without passing its signal on; then we, or the shell between, belong to another parent.
  const before = parents();
  const watch = setInterval(() => parents() !== before && end(child), 500);
  return new Promise((done) => {
    const finish = (code) => {
      clearInterval(watch);
      for (const signal of signals) process.off(signal, pass);
      done(code);
    };
    child.once('error', (error) => {
      console.error(`${command} couldn't be started: ${error.message}`);
      finish(1);
    });
    child.once('exit', (code, signal) => finish(code ?? 128 + (constants.signals[signal] ?? 0)));
  });
}

/** The search path with this Node first, so that whatever the script starts by name runs on it too. */
function pathFor(command) {
  const path = process.env.PATH ?? '';
  return isAbsolute(command) ? [dirname(command), path].join(delimiter) : path;
}

/** Our parent and, where npm's shell stands between npm and us and can be asked about, the parent of that shell. */
function parents() {
  const parent = process.ppid;
  if (!process.env.npm_lifecycle_event) return `${parent}`;
  try {
    const [, name, grandparent] = /^\d+ \((.*)\) \S+ (\d+) /s.exec(readFileSync(`/proc/${parent}/stat`, 'utf8'));
    return /^(ba|da|a|z|k)?sh$/.test(name) ? `${parent} ${grandparent}` : `${parent}`;
  } catch {
    // No /proc here; shells of such systems hand their place over to us.
    return `${parent}`;
  }
}

function end(child) {
  child.kill('SIGTERM');
  setTimeout(() => child.kill('SIGKILL'), 5_000).unref();
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
