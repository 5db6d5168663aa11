/** A place in the picture: pixels from its left and from its top. */
export type Point = readonly [x: number, y: number];

/** All that a chart draws, as plain data; lengths are pixels, colours are class names. */
export interface Scene {
  /** Start of every id in the picture; the caller keeps it unique in its page. */
  id: string;
  title: string;
  description?: string | undefined;
  className: string;
  width: number;
  height: number;
  /** Where time runs along it, for a script that moves it: days since 1970-01-01 over pixels, both from first to last. */
  time?: { domain: readonly [number, number]; range: readonly [number, number] } | undefined;
  shapes: readonly Shape[];
}

/** One thing drawn, or several that belong together. */
export type Shape = Group | Link | Rect | Line | Path | Circle | Text;

/** Shapes that belong together; `label` is its name for those who hear the picture, `key` what a script finds it by. */
export interface Group {
  kind: 'group';
  className: string;
  label?: string | undefined;
  key?: string | undefined;
  shapes: readonly Shape[];
}

/** One item: a link where it has an address, else a picture; its title is its whole description. */
export interface Link {
  kind: 'link';
  className: string;
  key: string;
  title: string;
  href?: string | undefined;
  shapes: readonly Shape[];
}

/** A rectangle, `corner` the radius of its corners. */
export interface Rect {
  kind: 'rect';
  className: string;
  x: number;
  y: number;
  width: number;
  height: number;
  corner?: number | undefined;
}

/** A straight line. */
export interface Line {
  kind: 'line';
  className: string;
  from: Point;
  to: Point;
}

/** A line through points, closed to a polygon or left open. */
export interface Path {
  kind: 'path';
  className: string;
  points: readonly Point[];
  closed: boolean;
}

/** A circle. */
export interface Circle {
  kind: 'circle';
  className: string;
  centre: Point;
  radius: number;
}

/** One line of text on its baseline; `size` in pixels. */
export interface Text {
  kind: 'text';
  className: string;
  at: Point;
  text: string;
  size: number;
  bold?: boolean | undefined;
  anchor: 'start' | 'middle' | 'end';
}
