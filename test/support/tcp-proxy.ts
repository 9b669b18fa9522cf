import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { atEnd } from './at-end.ts';

interface Pair {
  readonly near: Socket;
  readonly far: Socket;
  isFrozen: boolean;
}

/** The net between a client and a server of any kind: it cuts connections, swallows what is said, or loses answers. */
export class TcpProxy {
  readonly #farPort: number;
  readonly #pairs = new Set<Pair>();
  readonly #server = createServer((near) => this.#connect(near));
  #losing: string | undefined;
  #lost = 0;

  private constructor(farPort: number) {
    this.#farPort = farPort;
  }

  /** For this test file, closed at its end. */
  static async open(farPort: number): Promise<TcpProxy> {
    const proxy = new TcpProxy(farPort);
    proxy.#server.listen(0, '127.0.0.1');
    await once(proxy.#server, 'listening');
    atEnd(async () => {
      proxy.cut();
      proxy.#server.close();
    });
    return proxy;
  }

  get port(): number {
    const address = this.#server.address();
    if (address === null || typeof address === 'string') throw new Error('The proxy is not open.');
    return address.port;
  }

  /** How many answers were lost. */
  get lost(): number {
    return this.#lost;
  }

  /** Ends all connections in the middle of whatever they carry. */
  cut(): void {
    for (const pair of this.#pairs) end(pair);
  }

  /** From now on nothing passes on the connections there are, and neither end is told; new ones are whole. */
  freeze(): void {
    for (const pair of this.#pairs) pair.isFrozen = true;
  }

  /** The next answer that holds `words` goes with its connection: the server has done what it was asked. */
  loseAnswer(words: string): void {
    this.#losing = words;
  }

  #connect(near: Socket): void {
    const pair = { near, far: connect(this.#farPort, '127.0.0.1'), isFrozen: false };
    this.#pairs.add(pair);
    for (const [from, to] of [
      [near, pair.far],
      [pair.far, near],
    ] as const) {
      from.setNoDelay(true);
      // Those that are cut in the middle of something complain; that is what they are for.
      from.on('error', () => end(pair));
      from.on('data', (chunk: Buffer) => {
        if (pair.isFrozen) return;
        if (from === pair.far && this.#loses(chunk)) return end(pair);
        to.write(chunk);
      });
      from.on('close', () => {
        // Nor is either end told that the other has gone.
        if (!pair.isFrozen) end(pair);
        if (pair.near.destroyed && pair.far.destroyed) this.#pairs.delete(pair);
      });
    }
  }

  #loses(chunk: Buffer): boolean {
    if (this.#losing === undefined || !chunk.includes(this.#losing)) return false;
    this.#losing = undefined;
    this.#lost += 1;
    return true;
  }
}

function end({ near, far }: Pair): void {
  near.destroy();
  far.destroy();
}
