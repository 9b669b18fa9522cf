import type { ReactiveControllerHost } from 'lit';
import type { InboxView, Route } from './route.ts';
import { Router } from './router.ts';

const start: Route = { page: 'list', view: 'waiting' };

/** Where one is, and what that leaves on the screen: the list beside an open order, and where "back" leads. */
export class Whereabouts {
  readonly #router: Router;
  readonly #host: ReactiveControllerHost;
  readonly #moved: () => void;
  #route: Route = start;
  #view: InboxView = 'waiting';
  #back: Route = start;
  #q = '';

  constructor(host: ReactiveControllerHost, moved: () => void) {
    this.#host = host;
    this.#moved = moved;
    this.#router = new Router(host, (route) => this.#arrive(route));
  }

  get route(): Route {
    return this.#route;
  }

  /** The list of the inbox; it stays while orders are opened from it. */
  get view(): InboxView {
    return this.#view;
  }

  get back(): Route {
    return this.#back;
  }

  /** What is searched for in all orders, if anything. */
  get q(): string | undefined {
    return this.#q === '' ? undefined : this.#q;
  }

  /** Takes up the address the page was opened with. */
  begin(): void {
    this.#arrive(this.#router.route);
  }

  go(route: Route): void {
    this.#router.go(route);
  }

  search(text: string): void {
    this.#q = text.trim();
    this.#host.requestUpdate();
  }

  #arrive(route: Route | undefined): void {
    if (!route) {
      this.#router.go(start, true);
      return;
    }
    const before = this.#route;
    this.#route = route;
    if (route.page === 'list') {
      this.#view = route.view;
      this.#q = '';
    }
    if (route.page === 'order' && (before.page === 'my-orders' || before.page === 'history'))
      this.#view = 'all';
    if (route.page !== 'order') this.#back = route;
    this.#moved();
    this.#host.requestUpdate();
  }
}
