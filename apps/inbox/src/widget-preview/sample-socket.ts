/** As Engine.IO writes its packets: https://socket.io/docs/v4/engine-io-protocol/ */
const handshake = `0${JSON.stringify({ sid: 'preview', upgrades: [], pingInterval: 25_000, pingTimeout: 60_000, maxPayload: 100_000 })}`;
const ping = '2';
const pingEvery = 20_000;

/** A WebSocket with a Socket.IO server at its other end that answers kindly and says nothing by itself. */
export class SampleSocket extends EventTarget {
  readonly binaryType = 'blob';
  readonly extensions = '';
  readonly protocol = '';
  readyState = 0;
  onopen: (() => void) | null = null;
  onclose: ((event: CloseEvent) => void) | null = null;
  onmessage: ((event: MessageEvent<string>) => void) | null = null;
  onerror: (() => void) | null = null;
  #pinging: ReturnType<typeof setInterval> | undefined;

  constructor() {
    super();
    setTimeout(() => {
      this.readyState = 1;
      this.onopen?.();
      this.#say(handshake);
      this.#pinging = setInterval(() => this.#say(ping), pingEvery);
    });
  }

  send(packet: string): void {
    const [, kind, namespace = '', id = ''] = /^4([02])(\/[^,]*,)?(\d*)/.exec(packet) ?? [];
    if (kind === '0') this.#say(`40${namespace}{"sid":"preview"}`);
    if (kind === '2' && id !== '') {
      const read = { buyer: 4, seller: 4 };
      const data = packet.includes('["read"') ? read : { head: 4, epoch: 'preview', version: 1, read };
      this.#say(`43${namespace}${id}${JSON.stringify([{ data }])}`);
    }
  }

  close(): void {
    clearInterval(this.#pinging);
    this.readyState = 3;
    this.onclose?.(new CloseEvent('close', { code: 1000, wasClean: true }));
  }

  #say(packet: string): void {
    setTimeout(() => {
      if (this.readyState === 1) this.onmessage?.(new MessageEvent('message', { data: packet }));
    });
  }
}
