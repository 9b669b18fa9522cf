import type { ReactiveController, ReactiveControllerHost } from 'lit';

const everyMs = 60_000;

/** Does something each minute while the page is before somebody's eyes, and when it comes back before them. */
export class WhileSeen implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #run: () => void;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(host: ReactiveControllerHost, run: () => void) {
    this.#host = host;
    this.#run = run;
    host.addController(this);
  }

  hostConnected(): void {
    this.#timer = setInterval(this.#look, everyMs);
    document.addEventListener('visibilitychange', this.#look);
  }

  hostDisconnected(): void {
    clearInterval(this.#timer);
    document.removeEventListener('visibilitychange', this.#look);
  }

  readonly #look = () => {
    if (document.hidden) return;
    // A countdown goes on, whatever is fetched.
    this.#host.requestUpdate();
    this.#run();
  };
}
