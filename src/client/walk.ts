/** A mark in a lane by what it is found by, and where it stands along time. */
export interface Stop {
  key: string;
  at: number;
}

/** The keys that lead from mark to mark. */
export const walkKeys = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'] as const;
export type WalkKey = (typeof walkKeys)[number];

/** Whether a key leads from mark to mark. */
export function isWalkKey(key: string): key is WalkKey {
  return (walkKeys as readonly string[]).includes(key);
}

/**
 * Where a key leads: left and right along time, up and down to the nearest mark of the next lane, Home and End to the
 * ends of the lane (`far`: to the ends of the picture). At an end it stays where it is.
 */
export function walk(lanes: readonly (readonly Stop[])[], from: string, key: WalkKey, far = false): string {
  const row = lanes.findIndex((lane) => lane.some((stop) => stop.key === from));
  const lane = lanes[row] ?? [];
  const column = lane.findIndex((stop) => stop.key === from);
  const here = lane[column];
  const to = {
    ArrowLeft: () => lane[column - 1],
    ArrowRight: () => lane[column + 1],
    ArrowUp: () => nearest(lanes[row - 1], here),
    ArrowDown: () => nearest(lanes[row + 1], here),
    Home: () => (far ? lanes[0] : lane)?.[0],
    End: () => (far ? lanes.at(-1) : lane)?.at(-1),
  }[key]();
  return to?.key ?? from;
}

/** In one list, every arrow leads to the one before or after. */
export function walkList(list: readonly Stop[], from: string, key: WalkKey): string {
  const along = { ArrowUp: 'ArrowLeft', ArrowDown: 'ArrowRight' } as const;
  return walk([list], from, key === 'ArrowUp' || key === 'ArrowDown' ? along[key] : key);
}

function nearest(lane: readonly Stop[] = [], here: Stop | undefined): Stop | undefined {
  if (!here) return undefined;
  const distance = ({ at }: Stop) => Math.abs(at - here.at);
  return lane.reduce<Stop | undefined>(
    (best, stop) => (best && distance(best) <= distance(stop) ? best : stop),
    undefined,
  );
}

/** A mark by what it is found by, and what it covers in the window. */
export interface Box {
  key: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/**
 * Marks in rows as one sees them, each from left to right: a row has those that begin over the middle of its lowest. Where no
 * two stand beside one another, all are one row.
 */
export function rowsOf(boxes: readonly Box[]): Stop[][] {
  const rows: { middle: number; stops: Stop[] }[] = [];
  for (const box of [...boxes].sort((a, b) => a.top - b.top || a.bottom - b.bottom)) {
    const middle = (box.top + box.bottom) / 2;
    const row = rows.at(-1);
    const stop = { key: box.key, at: (box.left + box.right) / 2 };
    if (row && box.top < row.middle) row.stops.push(stop);
    else rows.push({ middle, stops: [stop] });
  }
  const found = rows.map(({ stops }) => stops.sort((a, b) => a.at - b.at));
  return found.every(({ length }) => length === 1) ? [found.flat()] : found;
}
