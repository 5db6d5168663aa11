/** A target that a figure is held against, as a line that `npm run bench` repeats at its end. */
export interface Target {
  what: string;
  value: number;
  most: number;
  unit?: string | undefined;
}

/** `met      time per page at 16 times: 1.05 (at most 1.2)`. */
export function targetLine({ what, value, most, unit = '' }: Target): string {
  const written = [round(value), unit].join(' ').trim();
  return `${value <= most ? 'met     ' : 'NOT MET '} ${what}: ${written} (at most ${most})`;
}

/** The lines of targets in what a part has printed. */
export function targetsIn(output: string): string[] {
  return output.split('\n').filter((line) => /^(met {5}|NOT MET) /.test(line));
}

/** Three figures that count. */
const round = (value: number) => (value >= 100 ? value.toFixed(0) : value.toPrecision(3));
