import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Whether the window is as a media query says; draws its host again when that changes. */
export class MediaQuery implements ReactiveController {
  readonly #list: MediaQueryList;
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost, query: string) {
    this.#host = host;
    this.#list = matchMedia(query);
    host.addController(this);
  }

  get matches(): boolean {
    return this.#list.matches;
  }

  hostConnected(): void {
    this.#list.addEventListener('change', this.#changed);
  }

  hostDisconnected(): void {
    this.#list.removeEventListener('change', this.#changed);
  }

  readonly #changed = () => this.#host.requestUpdate();
}
