import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type {
  EntryView,
  MessageView,
  OrderView,
  PostMessage,
  SocketDown,
  SocketUp,
} from '@ordialog/protocol';
import { Server, type Socket } from 'socket.io';
import { sampleOrder } from './sample-order.ts';

type Far = Socket<SocketUp, SocketDown>;

/** One order on a real port, spoken to as the product's server is; its failures are switched on by the test. */
export class OrderServer {
  readonly entries: EntryView[] = [];
  order: OrderView = sampleOrder;
  epoch = 'first';
  /** Answers to these are lost after the work is done. */
  losesAnswers = false;
  /** Entries are kept but nobody is told. */
  isSilent = false;
  readonly posts: string[] = [];
  readonly #http = createServer((request, response) => void this.#answer(request, response));
  #io: Server<SocketUp, SocketDown> | undefined;

  static async start(): Promise<OrderServer> {
    const server = new OrderServer();
    await new Promise<void>((resolve) => server.#http.listen(0, '127.0.0.1', resolve));
    server.openSockets();
    return server;
  }

  get address(): string {
    return `http://127.0.0.1:${(this.#http.address() as AddressInfo).port}`;
  }

  openSockets(): void {
    this.#io = new Server(this.#http);
    this.#io.on('connection', (socket) => this.#serve(socket));
  }

  cutSockets(): void {
    this.#io?.disconnectSockets(true);
  }

  async close(): Promise<void> {
    await this.#io?.close();
    this.#http.closeAllConnections();
  }

  say(text: string, clientMessageId?: string, author: 'buyer' | 'seller' = 'seller'): MessageView {
    const known = this.entries.find(
      (entry): entry is MessageView => entry.kind === 'message' && entry.clientMessageId === clientMessageId,
    );
    if (known && clientMessageId !== undefined) return known;
    const seq = this.entries.length + 1;
    const entry: MessageView = {
      kind: 'message',
      id: `e${seq}`,
      orderId: this.order.id,
      seq,
      at: new Date().toISOString(),
      author: { type: author },
      published: true,
      text,
      ...(clientMessageId === undefined ? {} : { clientMessageId }),
    };
    this.entries.push(entry);
    if (!this.isSilent) this.#io?.emit('entry', entry);
    return entry;
  }

  change(order: Partial<OrderView>): void {
    this.order = { ...this.order, ...order, version: this.order.version + 1 };
    this.#io?.emit('order', {
      orderId: this.order.id,
      version: this.order.version,
      head: this.entries.length,
    });
  }

  /** What the server tells of its heads from time to time. */
  tellHeads(): void {
    const { id: orderId, version } = this.order;
    this.#io?.emit('heads', { epoch: this.epoch, heads: [{ orderId, head: this.entries.length, version }] });
  }

  #serve(socket: Far): void {
    socket.on('subscribe', (_request, ack) =>
      ack({ data: { head: this.entries.length, epoch: this.epoch } }),
    );
    socket.on('unsubscribe', (_request, ack) => ack({ data: null }));
    socket.on('read', ({ upTo }, ack) => ack({ data: { buyer: upTo, seller: 0 } }));
    socket.on('post', (message, ack) => {
      const entry = this.#post(message);
      if (this.losesAnswers) socket.disconnect(true);
      else ack({ data: entry });
    });
  }

  #post({ clientMessageId, text = '' }: PostMessage): MessageView {
    this.posts.push(clientMessageId);
    return this.say(text, clientMessageId, 'buyer');
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', this.address);
    if (url.pathname.startsWith('/socket.io')) return;
    const send = (body: unknown) => {
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(body));
    };
    if (url.pathname.endsWith('/entries')) return send(this.#page(url.searchParams));
    if (url.pathname.endsWith('/read')) return send({ buyer: this.entries.length, seller: 0 });
    if (!url.pathname.endsWith('/messages')) return send(this.order);
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const entry = this.#post(JSON.parse(Buffer.concat(chunks).toString()));
    if (this.losesAnswers) request.socket.destroy();
    else send(entry);
  }

  #page(query: URLSearchParams) {
    const [after, before, limit] = ['after', 'before', 'limit'].map((name) => Number(query.get(name)));
    const items = query.has('before')
      ? this.entries.filter(({ seq }) => seq < (before ?? 0)).slice(-(limit ?? 50))
      : this.entries.filter(({ seq }) => seq > (after ?? 0)).slice(0, limit);
    return { items, nextCursor: null, head: this.entries.length };
  }
}
