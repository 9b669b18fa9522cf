import { pageShop } from './page-shop.ts';
import { readerLocale } from './reader-locale.ts';
import type { Labels } from './surface.ts';
import { wearTheme } from './wear-theme.ts';

/** What draws an element of the page's, in its shadow root. */
interface View extends HTMLElement {
  server: string;
  shop: string;
  theme: string | null;
  locale: string;
  labels: Labels;
}

interface Surface<V> {
  /** Where the script came from. */
  readonly origin: string;
  /** Attributes beside those that every element has. */
  readonly attributes: readonly string[];
  readonly properties: readonly (keyof V & string)[];
  /** Beside that the element is a block. */
  readonly styles?: string;
  /** Hands on what those attributes say. */
  update(view: V): void;
}

const common = ['shop', 'locale', 'theme', 'server', 'lang'];
/** The host's own styles are important, which wins over a page that unsets everything. */
const hostStyles = ':host{display:block!important}:host([hidden]){display:none!important}';

/**
 * Puts a view into an element: what the page says by attributes and properties is handed on to it, now and whenever it
 * changes.
 */
export function drawView<V extends View>(host: HTMLElement, view: V, surface: Surface<V>): void {
  const { origin, attributes, properties, styles = '' } = surface;
  const update = () => {
    view.server = host.getAttribute('server')?.replace(/\/$/, '') ?? origin;
    view.shop = host.getAttribute('shop') ?? pageShop();
    view.theme = host.getAttribute('theme');
    view.locale = readerLocale(host);
    surface.update(view);
  };
  for (const name of properties) handOn(host, view, name);
  update();
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(hostStyles + styles);
  root.adoptedStyleSheets = [sheet];
  root.append(view);
  wearTheme(root, view);
  const changes = new MutationObserver(update);
  changes.observe(host, { attributeFilter: [...common, ...attributes] });
  changes.observe(document.documentElement, { attributeFilter: ['lang'] });
}

/** A property of the page's element is one of the view, also when it was set before the view was there. */
function handOn<V extends View>(host: HTMLElement, view: V, name: keyof V & string): void {
  const early = Object.getOwnPropertyDescriptor(host, name);
  Object.defineProperty(host, name, {
    configurable: true,
    get: () => view[name],
    set: (value) => Object.assign(view, { [name]: value }),
  });
  if (early) Object.assign(view, { [name]: early.value });
}
