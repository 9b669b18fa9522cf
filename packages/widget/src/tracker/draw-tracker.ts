import { pageShop } from '../page-shop.ts';
import { readerLocale } from '../reader-locale.ts';
import { OrderTracker } from './order-tracker.ts';

const attributes = ['shop', 'order', 'locale', 'theme', 'server', 'lang'];
const properties = ['tokenProvider', 'labels'] as const;

/** The host's own styles are important, which wins over a page that unsets everything. */
const hostStyles =
  ':host{display:block!important}:host([hidden]){display:none!important}@media print{slot{display:none}}';

/**
 * Fills in `<order-tracker>`: what the page says of it by attributes and properties is handed on to the view in its
 * shadow root, now and whenever it changes. Called again for an element that was moved, it does nothing.
 */
export function draw(host: HTMLElement, origin: string): void {
  if (host.shadowRoot) return;
  if (!customElements.get('ordialog-tracker')) customElements.define('ordialog-tracker', OrderTracker);
  const view = new OrderTracker();
  const update = () => {
    view.server = host.getAttribute('server')?.replace(/\/$/, '') ?? origin;
    view.shop = host.getAttribute('shop') ?? pageShop();
    view.order = host.getAttribute('order') ?? '';
    view.theme = host.getAttribute('theme');
    view.locale = readerLocale(host);
  };
  for (const name of properties) handOn(host, view, name);
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

/** A property of the page's element is one of the view, also when it was set before the view was there. */
function handOn(host: HTMLElement, view: OrderTracker, name: (typeof properties)[number]): void {
  const early = Object.getOwnPropertyDescriptor(host, name);
  Object.defineProperty(host, name, {
    configurable: true,
    get: () => view[name],
    set: (value) => Object.assign(view, { [name]: value }),
  });
  if (early) Object.assign(view, { [name]: early.value });
}
