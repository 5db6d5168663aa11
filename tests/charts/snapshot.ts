import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname } from 'node:path';

/**
 * Compares a text with the file that holds it. A file that isn't there is written, except in CI; `UPDATE_SNAPSHOTS=1`
 * rewrites the others. On a difference the new text is left beside the old one, as `name-changed.svg`.
 */
export function compareWithFile(path: string, actual: string): void {
  const extension = extname(path);
  const changed = `${dirname(path)}/${basename(path, extension)}-changed${extension}`;
  const isNew = !existsSync(path) && !process.env['CI'];
  if (isNew || process.env['UPDATE_SNAPSHOTS']) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, actual);
  }
  if (existsSync(path) && readFileSync(path, 'utf8') === actual) {
    rmSync(changed, { force: true });
    return;
  }
  writeFileSync(changed, actual);
  throw new Error(
    `${path} isn't what is drawn now. Open it beside ${changed}; if the new one is right, run again with UPDATE_SNAPSHOTS=1.`,
  );
}
