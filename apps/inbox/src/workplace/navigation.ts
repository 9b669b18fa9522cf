import type { StaffSession } from '@ordialog/protocol';
import { baseStyles, icon } from '@ordialog/ui';
import { html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import type { IconNode } from 'lucide';
import { Archive, Clock, Hourglass, MessagesSquare, Package, Search, Settings2 } from 'lucide';
import { ask } from '../inbox-requests.ts';
import type { OrderCounter } from '../orders/order-counter.ts';
import { Watching } from '../orders/watching.ts';
import { pathOf, type Route } from '../routing/route.ts';
import type { Settings } from '../settings/settings.ts';
import { pageStyles } from '../styles/page-styles.ts';
import { InboxElement } from '../texts/inbox-element.ts';
import { navigationStyles } from './navigation.styles.ts';

/** The ways through the app, each with how much is there now. On a phone it lies at the bottom. */
export class Navigation extends InboxElement {
  static override styles = [baseStyles, pageStyles, navigationStyles];

  @property({ attribute: false }) counter: OrderCounter | undefined;
  /** Where one is: the page or view that is marked. */
  @property({ attribute: false }) place:
    | 'waiting'
    | 'deadline'
    | 'all'
    | 'my-orders'
    | 'history'
    | 'workflows'
    | 'settings' = 'waiting';
  @property({ attribute: false }) session: StaffSession | undefined;
  @property({ attribute: false }) settings: Settings | undefined;

  readonly #watching = new Watching(this);

  protected override willUpdate(): void {
    this.#watching.follow(this.counter);
  }

  protected override render() {
    const counts = this.counter?.counts;
    const { say, session } = this;
    return html`<nav aria-label=${say('nav.label')}>
      <div class="shop">
        <span class="cut">${session?.shop.name}</span>
        <button class="find" aria-label=${say('finder.open')} aria-keyshortcuts="Control+K Meta+K" @click=${() => ask(this, 'finder')}>
          ${icon(Search, 18)}
        </button>
      </div>
      <ul>
          ${this.#link('waiting', { page: 'list', view: 'waiting' }, Hourglass, counts?.waiting)}
          ${this.#link('deadline', { page: 'list', view: 'deadline' }, Clock, counts?.deadline)}
          ${this.#link('all', { page: 'list', view: 'all' }, MessagesSquare, undefined)}
          ${this.#link('my-orders', { page: 'my-orders' }, Package, counts?.open)}
          ${this.#link('history', { page: 'history' }, Archive, undefined)}
      </ul>
      <div class="me">
        <button popovertarget="menu" aria-haspopup="dialog">
          ${icon(Settings2, 20)}<span class="unseen">${say('menu.open')}</span><span class="who"><span class="cut">${session?.staff.name}</span></span>
        </button>
        <div id="menu" popover>
          <inbox-menu .session=${session} .settings=${this.settings} @click=${this.#chosen}></inbox-menu>
        </div>
      </div>
    </nav>`;
  }

  #link(place: Navigation['place'], route: Route, node: IconNode, count: number | undefined) {
    const label = this.say(`nav.${place}`);
    return html`<li>
      <a href=${pathOf(route)} aria-current=${place === this.place ? 'page' : nothing}>
        ${icon(node, 20)}<span class="label">${label}</span>
        ${count ? html`<span class="count"><span class="unseen">, </span>${count}</span>` : nothing}
      </a>
    </li>`;
  }

  /** What opens something else closes the menu. */
  #chosen(event: Event): void {
    const button = event.composedPath().find((target) => target instanceof HTMLButtonElement);
    if (button) this.renderRoot.querySelector<HTMLElement>('#menu')?.hidePopover();
  }
}
