import net from 'node:net';
import type { AddressInfo } from 'node:net';

/** A line to Postgres that can be cut at the worst moment. */
export interface CuttingProxy {
  readonly url: string;
  /** Cuts the next connection on which a message with this text went to the server: at once, or when the reply comes. */
  readonly cutAfter: (text: string, when: 'sent' | 'answered') => void;
  readonly cuts: () => number;
  readonly close: () => Promise<void>;
}

export async function cuttingProxy(url: string): Promise<CuttingProxy> {
  const target = new URL(url);
  let armed: { readonly text: string; readonly when: 'sent' | 'answered' } | undefined;
  let cuts = 0;
  const server = net.createServer((near) => {
    const far = net.connect(Number(target.port || 5432), target.hostname);
    let isDoomed = false;
    const cut = () => {
      cuts++;
      near.destroy();
      // Ends only after what was sent: Postgres gets the statement whole.
      far.end();
    };
    near.on('error', () => far.destroy()).on('close', () => far.end());
    far.on('error', () => near.destroy()).on('close', () => near.destroy());
    near.on('data', (bytes) => {
      far.write(bytes);
      if (!armed || !bytes.includes(armed.text)) return;
      if (armed.when === 'sent') cut();
      else isDoomed = true;
      armed = undefined;
    });
    far.on('data', (bytes) => (isDoomed ? cut() : near.write(bytes)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const near = new URL(url);
  near.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: near.href,
    cutAfter: (text, when) => (armed = { text, when }),
    cuts: () => cuts,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
      }),
  };
}
