import type { ReactiveController, ReactiveControllerHost } from 'lit';

const every = 30_000;

/** Draws its host again now and then, so that "5 min" stays true. */
export class NowTicker implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#timer = setInterval(() => this.#host.requestUpdate(), every);
  }

  hostDisconnected(): void {
    clearInterval(this.#timer);
  }
}
