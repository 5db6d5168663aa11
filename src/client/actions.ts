import type { Days } from '../charts/timeline-item.ts';
import type { Actions } from './controls.ts';
import { panned, zoomed } from './span.ts';

/** A picture as its buttons see it: the days that it shows now and at most, and how it takes others, by a step of that name. */
interface Shown {
  whole: Days;
  span: () => Days;
  take: (span: Days, step: string) => void;
}

/** What the buttons over a picture do to the days that it shows. */
export function spanActions({ whole, span, take }: Shown): Omit<Actions, 'toggle'> {
  return {
    zoom: (factor) => take(zoomed(span(), whole, factor), 'zoom'),
    pan: (part) => {
      const now = span();
      take(panned(now, whole, (now[1] - now[0]) * part), 'pan');
    },
    pick: (picked) => take(picked, `pick ${picked.join()}`),
  };
}
