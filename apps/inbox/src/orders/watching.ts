import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Watched } from './watched.ts';

/** Draws its host again whenever what it watches has changed. */
export class Watching implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #watched: Watched | undefined;
  #leave: (() => void) | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Watches something else from now on; call it as often as you like. */
  follow(watched: Watched | undefined): void {
    if (watched === this.#watched) return;
    this.hostDisconnected();
    this.#watched = watched;
    this.hostConnected();
  }

  hostConnected(): void {
    this.#leave ??= this.#watched?.watch(() => this.#host.requestUpdate());
  }

  hostDisconnected(): void {
    this.#leave?.();
    this.#leave = undefined;
  }
}
