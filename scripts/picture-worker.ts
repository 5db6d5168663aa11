// Draws pictures, one after the other, for `picture-pool.ts`.
import { parentPort, workerData } from 'node:worker_threads';
import { drawPng } from '../src/exports/png.ts';

const fontFiles = workerData as string[];

parentPort?.on('message', (svg: string) => {
  parentPort?.postMessage(drawPng(svg, fontFiles));
});
