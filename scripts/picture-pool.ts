import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

/** More would only wait for one another on most machines. */
const mostWorkers = 4;

/** Draws pictures on several processors at once. */
export interface PicturePool {
  /** Draws one; at most `size` are drawn at a time, the others wait. */
  draw: (svg: string) => Promise<Uint8Array>;
  size: number;
  close: () => Promise<void>;
}

/** A pool whose workers start when they are first needed. */
export function picturePool(
  fontFiles: readonly string[],
  size = Math.min(mostWorkers, availableParallelism()),
): PicturePool {
  const started: Worker[] = [];
  const free: Worker[] = [];
  const waiting: ((worker: Worker) => void)[] = [];
  const take = (): Promise<Worker> => {
    const ready = free.pop();
    if (ready) return Promise.resolve(ready);
    if (started.length < size) {
      const worker = new Worker(join(import.meta.dirname, 'picture-worker.ts'), { workerData: [...fontFiles] });
      started.push(worker);
      return Promise.resolve(worker);
    }
    return new Promise((done) => waiting.push(done));
  };
  const give = (worker: Worker) => {
    const next = waiting.shift();
    if (next) next(worker);
    else free.push(worker);
  };
  return {
    size,
    draw: async (svg) => {
      const worker = await take();
      worker.postMessage(svg);
      const [png] = (await once(worker, 'message')) as [Uint8Array];
      give(worker);
      return png;
    },
    close: async () => {
      await Promise.all(started.map((worker) => worker.terminate()));
    },
  };
}
