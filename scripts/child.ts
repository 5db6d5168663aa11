import { spawn, type ChildProcess } from 'node:child_process';
import { constants } from 'node:os';

const running = new Set<ChildProcess>();
const hasGroups = process.platform !== 'win32';

/** How a script is run. */
export interface RunOptions {
  cwd: string;
  env?: Record<string, string>;
  /** Is given what the script prints, besides its being shown. */
  hear?: (text: string) => void;
  /** Is given all that it prints, its errors too, in the place of its being shown. */
  show?: ((text: string) => void) | undefined;
}

/** Runs a script with this Node in the project's folder, showing what it prints, and gives its exit code. */
export function runNode(args: string[], { cwd, env = {}, hear, show }: RunOptions): Promise<number> {
  // A group of its own, so that ending it also ends what it has started in turn.
  const options = { cwd, detached: hasGroups, env: { ...process.env, ...env } };
  const [out, err] = [hear || show ? 'pipe' : 'inherit', show ? 'pipe' : 'inherit'] as const;
  const child = spawn(process.execPath, args, { ...options, stdio: ['ignore', out, err] });
  running.add(child);
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    (show ?? write)(text);
    hear?.(text);
  });
  if (show) child.stderr?.setEncoding('utf8').on('data', show);
  return new Promise((done, fail) => {
    child.once('error', fail);
    // Not at its exit: something that it printed may still be on its way.
    child.once('close', (code, signal) => {
      running.delete(child);
      done(code ?? 128 + (signal === null ? 0 : constants.signals[signal]));
    });
  });
}

const write = (text: string) => process.stdout.write(text);

/** From now on, a signal that ends this process also ends what it runs. */
export function endChildrenOnSignal(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => {
      for (const child of running) endGroup(child);
      process.exit(128 + constants.signals[signal]);
    });
  }
}

function endGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    process.kill(hasGroups ? -child.pid : child.pid, 'SIGTERM');
  } catch {
    // It has ended by itself.
  }
}
