import type {
  EntryView,
  Head,
  PostMessage,
  Problem,
  ReadMarkers,
  SocketDown,
  SocketUp,
} from '@ordialog/protocol';
import type { Socket } from 'socket.io-client';
import { type Answer, failed, failureOf, timedOut, unreachable } from './answer.ts';
import type { TokenSource } from './token-source.ts';

export type ConnectionStatus = 'online' | 'connecting' | 'offline';

/** What comes down, and how the connection stands. */
export interface LiveListener extends Partial<SocketDown> {
  status?(status: ConnectionStatus): void;
}

export interface LiveOptions {
  readonly server: string;
  /** A buyer's; without it the page's own cookie speaks. */
  readonly tokens?: TokenSource;
  readonly locale: string;
}

type LiveSocket = Socket<SocketDown, SocketUp>;
type Acknowledged<T> = { data: T } | { error: Problem };

/** An acknowledgement that takes longer is taken for lost; the same request may be sent another way. */
const ackTimeout = 5000;
const firstRest = 500;
const longestRest = 30_000;

/**
 * The socket. It knows nothing of orders: what comes down is handed to whoever listens, and is a hint only.
 * A lost connection is made again; who needs to catch up then listens to the status.
 */
export class LiveConnection {
  readonly #options: LiveOptions;
  readonly #listeners = new Set<LiveListener>();
  #socket: LiveSocket | undefined;
  #status: ConnectionStatus = 'connecting';
  #started = false;
  #locale: string;
  #token: string | undefined;
  #refusals = 0;
  #rest: ReturnType<typeof setTimeout> | undefined;

  constructor(options: LiveOptions) {
    this.#options = options;
    this.#locale = options.locale;
  }

  get status(): ConnectionStatus {
    return this.#status;
  }

  listen(listener: LiveListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Loads the socket's code and connects. Where that code cannot be fetched, one is offline. */
  async start(): Promise<void> {
    if (this.#started) return;
    this.#started = true;
    const io = await import('socket.io-client').then(
      (loaded) => loaded.io,
      () => undefined,
    );
    if (!io) {
      this.#started = false;
      return this.#become('offline');
    }
    if (!this.#started) return;
    this.#socket = io(this.#options.server, {
      // Where there is no WebSocket, Socket.IO would wait for it in vain.
      transports: globalThis.WebSocket ? ['websocket', 'polling'] : ['polling'],
      tryAllTransports: true,
      reconnectionDelay: firstRest,
      reconnectionDelayMax: longestRest,
      forceNew: true,
      auth: (answer) => void this.#auth().then(answer),
    });
    this.#follow(this.#socket);
    globalThis.addEventListener?.('online', this.#wake);
    globalThis.addEventListener?.('offline', this.#lost);
    // A page with a socket is not kept for "back".
    globalThis.addEventListener?.('pagehide', this.#leave);
    globalThis.addEventListener?.('pageshow', this.#wake);
  }

  stop(): void {
    this.#started = false;
    clearTimeout(this.#rest);
    globalThis.removeEventListener?.('online', this.#wake);
    globalThis.removeEventListener?.('offline', this.#lost);
    globalThis.removeEventListener?.('pagehide', this.#leave);
    globalThis.removeEventListener?.('pageshow', this.#wake);
    this.#socket?.disconnect();
    this.#socket = undefined;
    this.#become('connecting');
  }

  /** From now on entries come down in this language. */
  setLocale(locale: string): void {
    if (locale === this.#locale) return;
    this.#locale = locale;
    if (this.#socket?.connected) this.#socket.disconnect().connect();
  }

  /** Asked for again when the page is hidden or shown, so that others know who is there. */
  subscribe(orderId: string, after: number): Promise<Answer<Head>> {
    const away = globalThis.document?.hidden;
    return this.#ask((socket) => socket.emitWithAck('subscribe', { orderId, after, away }));
  }

  unsubscribe(orderId: string): Promise<Answer<null>> {
    return this.#ask((socket) => socket.emitWithAck('unsubscribe', { orderId }));
  }

  post(orderId: string, message: PostMessage): Promise<Answer<EntryView>> {
    return this.#ask((socket) => socket.emitWithAck('post', { ...message, orderId }));
  }

  read(orderId: string, upTo: number): Promise<Answer<ReadMarkers>> {
    return this.#ask((socket) => socket.emitWithAck('read', { orderId, upTo }));
  }

  typing(orderId: string): void {
    this.#socket?.volatile.emit('typing', { orderId });
  }

  /** Without a connection a request fails at once, rather than wait for one. */
  async #ask<T>(
    send: (socket: ReturnType<LiveSocket['timeout']>) => Promise<Acknowledged<T>>,
  ): Promise<Answer<T>> {
    if (!this.#socket?.connected) return failed(unreachable);
    const answer = await send(this.#socket.timeout(ackTimeout)).catch(() => undefined);
    if (answer === undefined) return failed(timedOut);
    return 'error' in answer ? failed(failureOf(answer.error)) : { ok: true, data: answer.data, status: 200 };
  }

  #follow(socket: LiveSocket): void {
    socket.on('connect', () => {
      this.#refusals = 0;
      this.#become('online');
    });
    socket.on('disconnect', (reason) => {
      this.#become('connecting');
      if (reason === 'io server disconnect') this.#connectLater(socket);
    });
    socket.on('connect_error', () => {
      this.#become('offline');
      // Socket.IO tries again by itself, but not after a refused handshake.
      if (!socket.active) this.#connectLater(socket);
    });
    socket.on('session-expired', () => {
      this.#refusals += 1;
      this.#tell((listener) => listener['session-expired']?.());
    });
    socket.on('entry', (entry) => this.#tell((listener) => listener.entry?.(entry)));
    socket.on('order', (change) => this.#tell((listener) => listener.order?.(change)));
    socket.on('read', (marker) => this.#tell((listener) => listener.read?.(marker)));
    socket.on('typing', (who) => this.#tell((listener) => listener.typing?.(who)));
    socket.on('presence', (who) => this.#tell((listener) => listener.presence?.(who)));
    socket.on('heads', (state) => this.#tell((listener) => listener.heads?.(state)));
  }

  readonly #wake = () => {
    if (this.#socket && !this.#socket.connected) this.#socket.connect();
  };

  readonly #leave = () => {
    this.#socket?.disconnect();
  };

  readonly #lost = () => this.#become('offline');

  /** After a refusal another token is asked for; the one that was refused would be refused again. */
  async #auth(): Promise<{ token?: string; locale: string }> {
    const { tokens } = this.#options;
    const refused = this.#refusals > 0 ? this.#token : undefined;
    const asked = refused === undefined ? tokens?.get() : tokens?.renew(refused);
    this.#token = await asked?.catch(() => undefined);
    return { locale: this.#locale, ...(this.#token === undefined ? {} : { token: this.#token }) };
  }

  #connectLater(socket: LiveSocket): void {
    const rest = Math.min(longestRest, firstRest * 2 ** this.#refusals) * (0.5 + Math.random() / 2);
    this.#refusals += 1;
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => socket.connect(), rest);
  }

  #become(status: ConnectionStatus): void {
    if (status === this.#status) return;
    this.#status = status;
    this.#tell((listener) => listener.status?.(status));
  }

  #tell(tell: (listener: LiveListener) => void): void {
    for (const listener of [...this.#listeners]) tell(listener);
  }
}
