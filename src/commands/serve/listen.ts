import type { Server } from 'node:http';

/** Where a server listens, as the system says it. */
export interface Listening {
  readonly address: string;
  readonly port: number;
  /** Ends it together with all open connections. */
  readonly close: () => Promise<void>;
}

/**
 * Starts listening; port 0 takes any that is free.
 * @throws the error of listen(), with its code, when the address cannot be had.
 */
export async function listen(server: Server, wanted: { host: string; port: number }): Promise<Listening> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(wanted.port, wanted.host, resolve);
  });
  const bound = server.address();
  if (typeof bound !== 'object' || bound === null) throw new Error('the server has no port');
  return {
    address: bound.address,
    port: bound.port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
