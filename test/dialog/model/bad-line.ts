import { once } from 'node:events';
import { request as ask, createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';

interface Far {
  /** Where the server is now. */
  readonly port: number;
  /** What a browser adds by itself. */
  readonly cookie: string | undefined;
}

const late = 200;

/** The way between one tab and the server. It can be down, be cut, or lose what the server says. */
export class BadLine {
  readonly #far: () => Far;
  readonly #open = new Set<Duplex>();
  readonly #server = createServer((request, response) => this.#forward(request, response));
  #losing: 'answer' | 'push' | undefined;
  #isLate = false;
  isUp = true;

  private constructor(far: () => Far) {
    this.#far = far;
    this.#server.on('connection', (socket) => {
      if (!this.isUp) return void socket.destroy();
      this.#keep(socket);
    });
    this.#server.on('upgrade', (request, socket, head) => this.#upgrade(request, socket, head));
  }

  static async open(far: () => Far): Promise<BadLine> {
    const line = new BadLine(far);
    line.#server.listen(0, '127.0.0.1');
    await once(line.#server, 'listening');
    return line;
  }

  get url(): string {
    const { port } = this.#server.address() as AddressInfo;
    return `http://127.0.0.1:${port}`;
  }

  /** The next answer goes with its connection, after the server has done what it was asked; or the next push alone. */
  lose(what: 'answer' | 'push'): void {
    this.#losing = what;
  }

  /** The next answer comes after others that were asked for later. */
  delay(): void {
    this.#isLate = true;
  }

  cut(): void {
    for (const socket of this.#open) socket.destroy();
  }

  down(): void {
    this.isUp = false;
    this.cut();
  }

  /** From now on nothing is lost. */
  mend(): void {
    this.isUp = true;
    this.#losing = undefined;
  }

  close(): void {
    this.down();
    this.#server.close();
  }

  #forward(request: IncomingMessage, response: ServerResponse): void {
    const { port, cookie } = this.#far();
    const headers = { ...request.headers, ...(cookie === undefined ? {} : { cookie }) };
    const { method, url: path } = request;
    const far = ask({ host: '127.0.0.1', port, method, path, headers, agent: false }, (answer) => {
      if (method !== 'GET' && this.#losing === 'answer') {
        this.#losing = undefined;
        return void request.socket.destroy();
      }
      // An answer that breaks off is not one that takes its time.
      answer.once('close', () => {
        if (!answer.complete) request.socket.destroy();
      });
      const pass = () => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      };
      if (method === 'GET' || !this.#isLate) return pass();
      this.#isLate = false;
      setTimeout(pass, late);
    });
    far.on('error', () => request.socket.destroy());
    request.pipe(far);
  }

  #upgrade(request: IncomingMessage, near: Duplex, head: Buffer): void {
    const { port, cookie } = this.#far();
    const far = connect(port, '127.0.0.1');
    this.#keep(far);
    const headers = Object.entries({ ...request.headers, ...(cookie === undefined ? {} : { cookie }) });
    const lines = headers.map(([name, value]) => `${name}: ${String(value)}\r\n`);
    far.write(`GET ${request.url} HTTP/1.1\r\n${lines.join('')}\r\n`);
    far.write(head);
    near.pipe(far);
    far.on('data', (chunk: Buffer) => {
      const left = this.#withoutLost(chunk);
      if (left === undefined) near.destroy();
      else if (left.length > 0) near.write(left);
    });
    near.on('close', () => far.destroy());
    far.on('close', () => near.destroy());
  }

  /** What of a piece of a web socket arrives; undefined when the connection goes with it. */
  #withoutLost(chunk: Buffer): Buffer | undefined {
    const [kind, length = 0] = chunk;
    if (this.#losing === undefined || kind !== 0x81 || length === 127) return chunk;
    const start = length === 126 ? 4 : 2;
    const says = chunk.toString('latin1', start, start + 2);
    // Socket.IO's packets: 42 is an event, 43 an acknowledgement.
    if (says !== (this.#losing === 'push' ? '42' : '43')) return chunk;
    const lost = this.#losing;
    this.#losing = undefined;
    return lost === 'answer'
      ? undefined
      : chunk.subarray(start + (length === 126 ? chunk.readUInt16BE(2) : length));
  }

  #keep(socket: Socket): void {
    this.#open.add(socket);
    // Those that are cut in the middle of something complain; that is what they are for.
    socket.on('error', () => socket.destroy());
    socket.once('close', () => this.#open.delete(socket));
  }
}
