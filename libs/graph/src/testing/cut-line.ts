import { connect, createServer, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

/** A line to a server that cuts itself once, right after a message that matches has gone to the server. */
export interface CutLine {
  readonly port: number;
  /** How often it was cut. */
  readonly cuts: () => number;
  close(): Promise<void>;
}

/**
 * @param cutAfter is shown each chunk from client to server. When it says so, the chunk is passed on, and nothing that the
 *   server answers comes back: both ends lose the connection once the server has begun to answer.
 */
export async function cutLine(target: URL, cutAfter: (chunk: Buffer) => boolean): Promise<CutLine> {
  const sockets = new Set<Socket>();
  let cuts = 0;
  const server = createServer((client) => {
    const upstream = connect({ host: target.hostname, port: Number(target.port) });
    let isDoomed = false;
    const end = () => {
      client.destroy();
      upstream.destroy();
    };
    client.on('data', (chunk) => {
      if (cuts === 0 && cutAfter(chunk)) {
        cuts++;
        isDoomed = true;
      }
      upstream.write(chunk);
    });
    upstream.on('data', (chunk) => {
      if (isDoomed) end();
      else client.write(chunk);
    });
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', end).on('close', end);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    cuts: () => cuts,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
