import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { mimeType } from './mime-types.ts';

/** What a request leads to: a file with a status, an address to go to, or a bare status. */
export type Answer =
  { status: 200 | 404; file: string; size: number } | { status: 301; location: string } | { status: 400 | 404 };

interface Folder {
  /** The folder that is served, absolute. */
  root: string;
  /** The path that it is served under, with a slash at both ends. */
  basePath?: string | undefined;
}

/** A server of plain files, as any static host would serve them: `index.html` of folders, `404.html`, GET and HEAD. */
export function staticServer(folder: Folder): Server {
  return createServer((request, response) => {
    serve(folder, request, response).catch(() => {
      if (!response.headersSent) sendText(response, 500, 'The file could not be read.\n');
      else response.destroy();
    });
  });
}

async function serve(folder: Folder, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    sendText(response, 405, 'Only GET and HEAD are answered.\n');
    return;
  }
  const answer = await resolveRequest(request.url ?? '/', folder);
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Cache-Control', 'no-cache');
  if ('location' in answer) {
    response.writeHead(answer.status, { Location: answer.location }).end();
  } else if ('file' in answer) {
    response.writeHead(answer.status, { 'Content-Type': mimeType(answer.file), 'Content-Length': answer.size });
    if (request.method === 'HEAD') response.end();
    else
      createReadStream(answer.file)
        .on('error', () => response.destroy())
        .pipe(response);
  } else {
    sendText(response, answer.status, answer.status === 400 ? 'Not an address.\n' : 'Not found.\n');
  }
}

/** Finds what an address (path and query, as sent) leads to; nothing outside the folder is ever looked at. */
export async function resolveRequest(address: string, { root, basePath = '/' }: Folder): Promise<Answer> {
  const [encoded = '', query] = address.split(/\?(.*)/s, 2);
  const path = decode(encoded);
  if (path === undefined || !path.startsWith('/')) return { status: 400 };
  if (`${path}/` === basePath) return { status: 301, location: withQuery(basePath, query) };
  if (!path.startsWith(basePath)) return notFound(root);
  const inner = path.slice(basePath.length);
  const parts = inner.split('/');
  // An empty part would make `//host/` of a redirect; a backslash separates on some systems.
  const isPlain = parts.every((part, i) => (part !== '' || i === parts.length - 1) && !/^\.\.?$|\\/.test(part));
  if (!isPlain) return notFound(root);
  const found = await kindOf(join(root, ...parts));
  if (inner === '' || inner.endsWith('/'))
    return found === 'folder' ? fileOr404(root, [...parts, 'index.html']) : notFound(root);
  if (found === 'folder') return { status: 301, location: withQuery(`${encoded}/`, query) };
  return fileOr404(root, parts);
}

async function fileOr404(root: string, parts: string[]): Promise<Answer> {
  const file = join(root, ...parts);
  const size = await sizeOf(file);
  return size === undefined ? notFound(root) : { status: 200, file, size };
}

async function notFound(root: string): Promise<Answer> {
  const file = join(root, '404.html');
  const size = await sizeOf(file);
  return size === undefined ? { status: 404 } : { status: 404, file, size };
}

async function kindOf(path: string): Promise<'file' | 'folder' | undefined> {
  const found = await stat(path).catch(() => undefined);
  return found?.isDirectory() ? 'folder' : found?.isFile() ? 'file' : undefined;
}

async function sizeOf(file: string): Promise<number | undefined> {
  const found = await stat(file).catch(() => undefined);
  return found?.isFile() ? found.size : undefined;
}

function decode(path: string): string | undefined {
  try {
    const decoded = decodeURIComponent(path);
    return decoded.includes('\0') ? undefined : decoded;
  } catch {
    return undefined;
  }
}

const withQuery = (path: string, query: string | undefined) => (query === undefined ? path : `${path}?${query}`);

function sendText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(text);
}
