/** Says what a run is doing, one line a step. */
export interface Progress {
  /** Runs one long step, says its name before and its duration after, and gives its result. */
  step: <T>(name: string, work: () => Promise<T>) => Promise<T>;
  /** Says something in passing. */
  say: (text: string) => void;
}

/** Progress on standard error, so that standard output holds results alone; says nothing if `quiet`. */
export function progressTo(write: (line: string) => void, { quiet }: { quiet: boolean }): Progress {
  const say = (text: string) => {
    if (!quiet) write(text);
  };
  return {
    say,
    step: async (name, work) => {
      say(`${name} …`);
      const start = performance.now();
      const result = await work();
      say(`  done in ${seconds(performance.now() - start)}`);
      return result;
    },
  };
}

/** A duration for people: `0.4 s`, `12 s`, `3 min 05 s`. */
export function seconds(milliseconds: number): string {
  const all = milliseconds / 1000;
  if (all < 9.95) return `${all.toFixed(1)} s`;
  const whole = Math.round(all);
  if (whole < 60) return `${whole} s`;
  return `${Math.floor(whole / 60)} min ${String(whole % 60).padStart(2, '0')} s`;
}
