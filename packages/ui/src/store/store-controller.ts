import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { nothingYet, type OrderState } from './order-state.ts';
import type { OrderStore } from './order-store.ts';

/** Draws its host again whenever the store it follows has something new. It neither opens nor closes the store. */
export class StoreController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #store: OrderStore | undefined;
  #leave: (() => void) | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  get state(): OrderState {
    return this.#store?.state ?? nothingYet;
  }

  /** Follows another store from now on; call it as often as you like. */
  follow(store: OrderStore | undefined): void {
    if (store === this.#store) return;
    this.hostDisconnected();
    this.#store = store;
    this.hostConnected();
  }

  hostConnected(): void {
    this.#leave ??= this.#store?.subscribe(() => this.#host.requestUpdate());
  }

  hostDisconnected(): void {
    this.#leave?.();
    this.#leave = undefined;
  }
}
