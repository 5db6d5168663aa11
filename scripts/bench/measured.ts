import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** What a process took, from its start to now. */
export interface Measured {
  seconds: number;
  /** Seconds of processor time, of all its threads: what else the machine does shows in it least. */
  cpu: number;
  /** The most memory that it held, in MiB. */
  mebibytes: number;
}

/** What this process has taken so far. */
export function measured(): Measured {
  const { user, system } = process.cpuUsage();
  return {
    seconds: performance.now() / 1000,
    cpu: (user + system) / 1e6,
    mebibytes: process.resourceUsage().maxRSS / 1024,
  };
}

/** Runs a script of this folder whose last line is a `Measured` as JSON; throws if it fails. */
export function runMeasured(script: string, args: readonly string[], env: Record<string, string> = {}): Measured {
  const output = execFileSync(process.execPath, [join(import.meta.dirname, script), ...args], {
    cwd: join(import.meta.dirname, '../..'),
    env: { ...process.env, CI: '1', ASTRO_TELEMETRY_DISABLED: '1', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return JSON.parse(output.toString().trim().split('\n').at(-1) ?? '') as Measured;
}

/** `12.3 s (14.5 s of processor time)`. */
export function timeOf({ seconds, cpu }: Measured): string {
  return `${seconds.toFixed(1)} s (${cpu.toFixed(1)} s of processor time)`;
}
