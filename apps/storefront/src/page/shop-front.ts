import type { Locale } from '../locale.ts';
import { routeOf } from '../routes.ts';
import type { TextKey } from '../texts/text-table.ts';
import type { Basket } from './basket.ts';
import { element } from './element.ts';
import { loadReader } from './load-reader.ts';
import type { OrderDialog } from './order-dialog.ts';
import { pageOf } from './page-of.ts';
import type { Reader } from './reader.ts';
import type { Page, Shop } from './shop.ts';
import type { ShopApi } from './shop-api.ts';
import { footer } from './site-footer.ts';
import { SiteHeader } from './site-header.ts';

interface Parts {
  readonly base: string;
  readonly api: ShopApi;
  readonly dialog: OrderDialog;
  readonly basket: Basket;
  readonly reader: Reader;
}

const yearInSeconds = 365 * 24 * 3600;

/** The frame around the pages: header, the page of the address, footer; goes to pages and changes the language. */
export class ShopFront {
  readonly #shop: Shop & { reader: Reader };
  readonly #base: string;
  readonly #header: SiteHeader;
  readonly #main = element('main', { id: 'content', tabindex: -1 });
  readonly #footer = element('footer', { class: 'site-footer' });
  readonly #skip = element('a', { class: 'skip', href: '#content' });
  readonly #status = element('p', { class: 'status', role: 'status' });
  #page: Page | undefined;
  #shown = '';

  constructor({ base, ...parts }: Parts) {
    this.#base = base;
    this.#shop = {
      ...parts,
      href: (path) => `${base}${path}`,
      picture: (name) => `${base}/pictures/${name}.svg`,
      go: (path) => this.#go(`${base}${path}`),
      announce: (text) => this.#announce(text),
    };
    this.#header = new SiteHeader(this.#shop, (locale) => this.#speak(locale));
  }

  start(): void {
    document.body.prepend(this.#skip, this.#header.element, this.#main, this.#footer, this.#status);
    document.addEventListener('click', (event) => this.#followLink(event));
    // A jump within the page is a popstate too, and must not draw the page anew.
    window.addEventListener('popstate', () => location.pathname !== this.#shown && this.#show());
    this.#dress();
    this.#show();
  }

  say(key: TextKey): void {
    this.#announce(this.#shop.reader.text(key));
  }

  #announce(text: string): void {
    this.#status.textContent = text;
    this.#status.classList.add('shown');
    window.setTimeout(() => {
      if (this.#status.textContent === text) this.#status.classList.remove('shown');
    }, 5000);
  }

  async #speak(locale: Locale): Promise<void> {
    this.#shop.reader = await loadReader(locale);
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser we sell to.
    document.cookie = `dolls_locale=${locale}; path=${this.#base || '/'}; max-age=${yearInSeconds}; samesite=lax`;
    document.documentElement.lang = locale;
    this.#dress();
    this.#show();
  }

  /** Everything around the page, in the reader's language. */
  #dress(): void {
    this.#skip.textContent = this.#shop.reader.text('site.skip');
    this.#header.render();
    this.#footer.replaceChildren(footer(this.#shop));
  }

  #go(href: string): void {
    history.pushState(null, '', href);
    this.#status.classList.remove('shown');
    this.#show();
    window.scrollTo(0, 0);
    const title = this.#main.querySelector('h1');
    title?.setAttribute('tabindex', '-1');
    title?.focus({ preventScroll: true });
  }

  #show(): void {
    this.#page?.leave?.();
    this.#shown = location.pathname;
    this.#page = pageOf(routeOf(location.pathname.slice(this.#base.length)), this.#shop);
    this.#main.replaceChildren(this.#page.content);
    document.title = this.#page.title;
    this.#header.mark(location.pathname);
  }

  #followLink(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link || event.defaultPrevented || event.button !== 0) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || link.target) return;
    const url = new URL(link.href);
    if (url.origin !== location.origin || !`${url.pathname}/`.startsWith(`${this.#base}/`)) return;
    if (url.hash !== '') return;
    event.preventDefault();
    this.#go(url.pathname);
  }
}
