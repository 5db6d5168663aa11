import type { Server } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';

/** Starts a server at a port (0: any free one) and gives the port; fails with the system's error, such as EADDRINUSE. */
export function listen(server: Server, { port, host }: { port: number; host: string }): Promise<number> {
  return new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(port, host, () => {
      server.off('error', fail);
      done((server.address() as AddressInfo).port);
    });
  });
}

/** Whether nothing listens at a port yet. */
export function isFree(port: number, host: string): Promise<boolean> {
  return new Promise((done) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => done(error.code !== 'EADDRINUSE'));
    probe.listen({ port, host }, () => probe.close(() => done(true)));
  });
}
