import type { Days } from '../charts/timeline-item.ts';
import { panned, zoomed } from './span.ts';

/** What a gesture moves. */
export interface Movable {
  whole: Days;
  /** Whether it can be moved at all just now. */
  isMovable: () => boolean;
  /** The stretch of time that is shown at this moment. */
  span: () => Days;
  /** The day under a place in the window, and how many days a pixel of the window stands for. */
  dayAt: (clientX: number) => number;
  daysPerPixel: () => number;
  /** Comes before the first `show` of a gesture. */
  ready: () => void;
  /** Shows a stretch roughly, at once. */
  show: (span: Days) => void;
  /** Lays the picture out for the stretch that is shown; `step` names what is to be undone in one step. */
  settle: (step: string) => void;
}

/** So long after the last turn of a wheel the picture is laid out, in milliseconds; while it is held, a hand may rest longer. */
const pause = { wheel: 30, held: 250 };
/** A hand that moves less than this many pixels has clicked. */
const stillness = 4;

/** Lets a reader move a picture by dragging, by pinching, and by a wheel with Ctrl or ⌘ or once the picture has the focus. */
export function addGestures(element: HTMLElement, target: Movable): void {
  const settle = later(target);
  addWheel(element, target, settle);
  addPointers(element, target, settle);
  // Links and pictures would otherwise be dragged away themselves.
  element.addEventListener('dragstart', (event) => event.preventDefault());
}

interface Settle {
  soon: (step: string, wait: number) => void;
  now: (step: string) => void;
}

function later(target: Movable): Settle {
  let timer: number | undefined;
  return {
    soon: (step, wait) => {
      clearTimeout(timer);
      timer = window.setTimeout(() => target.settle(step), wait);
    },
    now: (step) => {
      clearTimeout(timer);
      target.settle(step);
    },
  };
}

function addWheel(element: HTMLElement, target: Movable, settle: Settle): void {
  element.addEventListener(
    'wheel',
    (event) => {
      const isMeant = event.ctrlKey || event.metaKey || element.contains(document.activeElement);
      if (!isMeant || !target.isMovable()) return;
      target.ready();
      const before = target.span();
      const span = wheeled(event, target);
      // At its end the picture lets the page have the wheel, unless the browser would zoom the page with it.
      const isAtEnd = span[0] === before[0] && span[1] === before[1];
      if (!isAtEnd || event.ctrlKey || event.metaKey) event.preventDefault();
      if (isAtEnd) return;
      target.show(span);
      settle.soon('wheel', pause.wheel);
    },
    { passive: false },
  );
}

function wheeled(event: WheelEvent, target: Movable): Days {
  const unit =
    event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 20 : event.deltaMode === WheelEvent.DOM_DELTA_PAGE ? 400 : 1;
  const sideways = event.shiftKey ? event.deltaX || event.deltaY : event.deltaX;
  if (Math.abs(sideways) > Math.abs(event.shiftKey ? 0 : event.deltaY))
    return panned(target.span(), target.whole, sideways * unit * target.daysPerPixel());
  // A pinch on a touchpad comes as a wheel with Ctrl, in small steps.
  const pace = event.ctrlKey && Math.abs(event.deltaY) < 30 ? 0.01 : 0.002;
  return zoomed(target.span(), target.whole, 2 ** (event.deltaY * unit * pace), target.dayAt(event.clientX));
}

function addPointers(element: HTMLElement, target: Movable, settle: Settle): void {
  const held = new Map<number, { x: number; y: number }>();
  let start: { x: number; y: number } | undefined;
  let isDragged = false;
  let drags = 0;
  element.addEventListener('pointerdown', (event) => {
    if (event.button !== 0 || !target.isMovable() || !(event.target instanceof SVGElement)) return;
    if (held.size === 0) isDragged = false;
    start = place(event);
    held.set(event.pointerId, start);
  });
  element.addEventListener('pointermove', (event) => {
    const from = held.get(event.pointerId);
    if (!from || !start) return;
    const to = place(event);
    if (!isDragged && held.size === 1 && Math.hypot(to.x - start.x, to.y - start.y) < stillness) return;
    if (!isDragged) {
      drags += 1;
      isDragged = true;
      element.classList.add('held');
      target.ready();
    }
    element.setPointerCapture(event.pointerId);
    const other = [...held].find(([id]) => id !== event.pointerId)?.[1];
    target.show(other ? pinched(from, to, other, target) : dragged(from, to, target));
    held.set(event.pointerId, to);
    settle.soon(`drag ${drags}`, pause.held);
  });
  const release = (event: PointerEvent) => {
    if (!held.delete(event.pointerId) || held.size > 0) return;
    element.classList.remove('held');
    if (isDragged) settle.now(`drag ${drags}`);
  };
  element.addEventListener('pointerup', release);
  element.addEventListener('pointercancel', release);
  element.addEventListener('lostpointercapture', release);
  // The click that ends a drag isn't meant for the link under it.
  element.addEventListener(
    'click',
    (event) => {
      if (isDragged) event.preventDefault();
      isDragged = false;
    },
    { capture: true },
  );
}

interface Place {
  x: number;
  y: number;
}

const place = ({ clientX, clientY }: PointerEvent): Place => ({ x: clientX, y: clientY });

function dragged(from: Place, to: Place, target: Movable): Days {
  return panned(target.span(), target.whole, (from.x - to.x) * target.daysPerPixel());
}

/** Two fingers, of which one has moved: what was between them stays there. */
function pinched(from: Place, to: Place, other: Place, target: Movable): Days {
  const before = Math.max(10, Math.hypot(from.x - other.x, from.y - other.y));
  const after = Math.max(10, Math.hypot(to.x - other.x, to.y - other.y));
  const middle = target.dayAt((from.x + other.x) / 2);
  const span = zoomed(target.span(), target.whole, before / after, middle);
  return panned(span, target.whole, ((from.x - to.x) / 2) * target.daysPerPixel() * (before / after));
}
