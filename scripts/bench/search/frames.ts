import type { Browser, Page } from 'playwright-core';

/** A frame that took over 50 ms: by the clock, and what of it the page's own thread took. */
export interface Frame {
  clock: number;
  thread: number;
}

/** What the browser's trace says of one stretch of work. */
interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number | undefined;
  tdur?: number | undefined;
  args?: { name?: string | undefined } | undefined;
}

/**
 * Records a page's frames until the function that it gives is called. Where the machine does other things besides, the
 * clock counts these too; what the page's own thread took (slowed as it is) says what an idle machine would show.
 */
export async function recordFrames(browser: Browser, page: Page): Promise<() => Promise<Frame[]>> {
  await browser.startTracing(page, { categories: ['toplevel', 'blink.user_timing', '__metadata'] });
  const started = await page.evaluate<number>(`(() => {
    globalThis.slowFrames = [];
    globalThis.frameWatch = new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) globalThis.slowFrames.push([startTime, duration]);
    });
    globalThis.frameWatch.observe({ type: 'long-animation-frame' });
    return performance.mark('bench-frames').startTime;
  })()`);
  return async () => {
    const slow = await page.evaluate<[number, number][]>('globalThis.frameWatch.disconnect(), globalThis.slowFrames');
    const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
    const mark = traceEvents.find(({ name }) => name === 'bench-frames');
    if (!mark) throw new Error('The trace lacks its mark.');
    const tasks = tasksOf(traceEvents, mark);
    return slow.map(([start, clock]) => {
      const from = mark.ts + (start - started) * 1000;
      const own = tasks.filter(({ ts, dur = 0 }) => ts + dur > from && ts < from + clock * 1000);
      return { clock, thread: own.reduce((sum, { tdur = 0 }) => sum + tdur, 0) / 1000 };
    });
  };
}

/** The tasks of the page's own thread; none within another. */
function tasksOf(events: readonly TraceEvent[], { pid, tid }: TraceEvent): TraceEvent[] {
  return events.filter((one) => one.pid === pid && one.tid === tid && one.ph === 'X' && one.name.endsWith('RunTask'));
}

/** Those over 50 ms by what the page itself did. */
export const longFrames = (frames: readonly Frame[]): Frame[] => frames.filter(({ thread }) => thread > 50);
