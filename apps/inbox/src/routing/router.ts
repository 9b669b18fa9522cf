import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { pathOf, type Route, routeOf } from './route.ts';

/** Follows the address and changes it; draws its host again whenever it has changed. */
export class Router implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #changed: (route: Route | undefined) => void;

  constructor(host: ReactiveControllerHost, changed: (route: Route | undefined) => void) {
    this.#host = host;
    this.#changed = changed;
    host.addController(this);
  }

  get route(): Route | undefined {
    return routeOf(new URL(location.href));
  }

  /** `replace` leaves no trace in the browser's history. */
  go(route: Route, replace = false): void {
    const path = pathOf(route);
    if (path === location.pathname + location.search) return;
    if (replace) history.replaceState(null, '', path);
    else history.pushState(null, '', path);
    this.#arrived();
  }

  hostConnected(): void {
    addEventListener('popstate', this.#arrived);
    document.addEventListener('click', this.#follow);
  }

  hostDisconnected(): void {
    removeEventListener('popstate', this.#arrived);
    document.removeEventListener('click', this.#follow);
  }

  readonly #arrived = () => {
    this.#changed(this.route);
    this.#host.requestUpdate();
  };

  /** A plain click on a link into the app changes the address without a reload. */
  readonly #follow = (event: MouseEvent) => {
    if (event.defaultPrevented || event.button !== 0) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const link = event.composedPath().find((target) => target instanceof HTMLAnchorElement);
    if (link?.target !== '' || link.origin !== location.origin) return;
    const route = routeOf(new URL(link.href));
    if (!route) return;
    event.preventDefault();
    this.go(route);
  };
}
