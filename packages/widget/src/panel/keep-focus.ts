import type { ReactiveController, ReactiveElement } from 'lit';

/** Whoever was at something that is drawn no longer goes on from the panel itself, whose name says what it shows now. */
export class KeepFocus implements ReactiveController {
  readonly #host: ReactiveElement;

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdate(): void {
    // Not `:focus-within`, which what lies over the page keeps to itself.
    const { shadowRoot } = this.#host;
    if (!shadowRoot?.activeElement) return;
    const keep = () => {
      if (document.activeElement === document.body) shadowRoot.querySelector<HTMLElement>('.panel')?.focus();
    };
    // What stands in the panel is drawn after it, and may know a better place.
    requestAnimationFrame(() => requestAnimationFrame(keep));
  }
}
