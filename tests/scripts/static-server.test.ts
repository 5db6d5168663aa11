import { createConnection } from 'node:net';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { listen } from '../../scripts/listen.ts';
import { staticServer } from '../../scripts/static-server.ts';
import { temporaryFolder } from './temporary.ts';

const files = {
  'secret.txt': 'outside',
  'site/index.html': 'home',
  'site/404.html': 'lost',
  'site/reports/index.html': 'reports',
  'site/reports/a b.csv': 'x,y',
  'site/empty/note.txt': 'é',
  'site/feeds/all.xml': '<feed/>',
};

async function serve(basePath?: string) {
  const folder = await temporaryFolder(files);
  const server = staticServer({ root: join(folder, 'site'), basePath });
  const port = await listen(server, { port: 0, host: '127.0.0.1' });
  onTestFinished(() => void server.close());
  const get = async (path: string, options: RequestInit = {}) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, { redirect: 'manual', ...options });
    const { status, headers } = response;
    return {
      status,
      headers,
      type: headers.get('content-type'),
      location: headers.get('location'),
      text: await response.text(),
    };
  };
  return { get, port };
}

/** Sends a path as it stands; `fetch` would take its dots away. */
function rawStatus(port: number, path: string): Promise<string> {
  return new Promise((done, fail) => {
    const socket = createConnection({ port, host: '127.0.0.1' }, () => {
      socket.write(`GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
    });
    let answer = '';
    socket.on('data', (chunk) => (answer += chunk.toString()));
    socket.on('end', () => done(answer));
    socket.on('error', fail);
  });
}

describe('the static server', () => {
  test('a folder with a slash is its index page', async () => {
    const { get } = await serve();
    expect(await get('/')).toMatchObject({ status: 200, text: 'home', type: 'text/html; charset=utf-8' });
    expect(await get('/reports/?q=1')).toMatchObject({ status: 200, text: 'reports' });
  });

  test('a folder without a slash leads to the one with a slash and keeps the query', async () => {
    const { get } = await serve();
    expect(await get('/reports?q=1')).toMatchObject({ status: 301, location: '/reports/?q=1' });
  });

  test('a file has its own media type, length and name with a blank', async () => {
    const { get } = await serve();
    const file = await get('/reports/a%20b.csv');
    expect(file).toMatchObject({ status: 200, text: 'x,y', type: 'text/csv; charset=utf-8' });
    expect(file.headers.get('content-length')).toBe('3');
    expect(file.headers.get('x-content-type-options')).toBe('nosniff');
    expect(await get('/feeds/all.xml')).toMatchObject({ type: 'application/atom+xml' });
  });

  test('what is not there is the page for that, with status 404', async () => {
    const { get } = await serve();
    for (const path of ['/nothing', '/nothing/', '/empty/', '/index.html/', '/reports//']) {
      expect(await get(path), path).toMatchObject({ status: 404, text: 'lost', type: 'text/html; charset=utf-8' });
    }
  });

  test('HEAD has the headers of GET and no body', async () => {
    const { get } = await serve();
    const head = await get('/', { method: 'HEAD' });
    expect(head).toMatchObject({ status: 200, text: '' });
    expect(head.headers.get('content-length')).toBe('4');
  });

  test('any other method is refused', async () => {
    const { get } = await serve();
    const post = await get('/', { method: 'POST' });
    expect(post.status).toBe(405);
    expect(post.headers.get('allow')).toBe('GET, HEAD');
  });

  test('nothing outside the folder is served, and no other host is led to', async () => {
    const { port } = await serve();
    const paths = [
      '/../secret.txt',
      '/%2e%2e/secret.txt',
      '/..%2fsecret.txt',
      '/reports/..%5c..%5csecret.txt',
      '//reports',
    ];
    for (const path of paths) {
      const answer = await rawStatus(port, path);
      expect(answer, path).toMatch(/^HTTP\/1.1 404 /);
      expect(answer, path).not.toContain('outside');
    }
    expect(await rawStatus(port, '/%')).toMatch(/^HTTP\/1.1 400 /);
    expect(await rawStatus(port, '/%00')).toMatch(/^HTTP\/1.1 400 /);
  });

  test('under a base path, only addresses that begin with it lead somewhere', async () => {
    const { get } = await serve('/histories/');
    expect(await get('/histories/reports/')).toMatchObject({ status: 200, text: 'reports' });
    expect(await get('/histories')).toMatchObject({ status: 301, location: '/histories/' });
    expect(await get('/histories/reports')).toMatchObject({ status: 301, location: '/histories/reports/' });
    expect(await get('/reports/')).toMatchObject({ status: 404, text: 'lost' });
  });
});
