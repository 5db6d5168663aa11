import { make } from './element.ts';

/** Hands a file that was made in the page over to the reader's browser. */
export function saveFile(file: Blob, name: string): void {
  const href = URL.createObjectURL(file);
  make('a', { href, download: name }).click();
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(href), 10_000);
}
