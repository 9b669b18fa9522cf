import { pageShop } from '../page-shop.ts';
import { readerLocale } from '../reader-locale.ts';
import { OrderReviews } from './order-reviews.ts';

const attributes = ['shop', 'sku', 'name', 'locale', 'theme', 'server', 'lang'];

/** The host's own styles are important, which wins over a page that unsets everything. */
const hostStyles = ':host{display:block!important}:host([hidden]){display:none!important}';

/**
 * Fills in `<order-reviews shop="pk_…" sku="…" name="…">`: what the page says by attributes is handed on to the view in
 * its shadow root, now and whenever it changes; `name` is the article's, for search engines. Called again for an
 * element that was moved, it does nothing.
 */
export function draw(host: HTMLElement, origin: string): void {
  if (host.shadowRoot) return;
  if (!customElements.get('ordialog-reviews')) customElements.define('ordialog-reviews', OrderReviews);
  const view = new OrderReviews();
  const update = () => {
    view.server = host.getAttribute('server')?.replace(/\/$/, '') ?? origin;
    view.shop = host.getAttribute('shop') ?? pageShop();
    view.sku = host.getAttribute('sku') ?? '';
    view.name = host.getAttribute('name') ?? view.sku;
    view.theme = host.getAttribute('theme');
    view.locale = readerLocale(host);
  };
  update();
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(hostStyles);
  root.adoptedStyleSheets = [sheet];
  root.append(view);
  const changes = new MutationObserver(update);
  changes.observe(host, { attributeFilter: attributes });
  changes.observe(document.documentElement, { attributeFilter: ['lang'] });
}
