import { Package, ShoppingBag } from 'lucide';
import { isLocale, type Locale, locales } from '../locale.ts';
import { element } from './element.ts';
import { icon } from './icon.ts';
import type { Shop } from './shop.ts';

const languageNames: Readonly<Record<Locale, string>> = {
  en: 'English',
  ru: 'Русский',
  it: 'Italiano',
  fr: 'Français',
};

export class SiteHeader {
  readonly element = element('header', { class: 'site-header' });
  readonly #shop: Shop;
  readonly #language = element('select', { class: 'language', autocomplete: 'off' });
  readonly #count = element('span', { class: 'count' });
  readonly #links: HTMLAnchorElement[] = [];

  constructor(shop: Shop, onLanguage: (locale: Locale) => void) {
    this.#shop = shop;
    for (const locale of locales) {
      this.#language.append(element('option', { value: locale, lang: locale }, languageNames[locale]));
    }
    this.#language.addEventListener('change', () => {
      if (isLocale(this.#language.value)) onLanguage(this.#language.value);
    });
    shop.basket.addEventListener('change', () => this.#renderCount());
  }

  /** The language's own list stays in place, so that it keeps the focus when it is used. */
  render(): void {
    const { reader, href, picture } = this.#shop;
    this.#language.value = reader.locale;
    this.#language.setAttribute('aria-label', reader.text('nav.language'));
    const link = (path: string, ...children: (Node | string)[]) =>
      element('a', { href: href(path) }, children);
    const shop = link('/', element('span', { class: 'label' }, reader.text('nav.shop')));
    const orders = link(
      '/orders',
      icon(Package),
      element('span', { class: 'label' }, reader.text('nav.orders')),
    );
    const basket = link(
      '/basket',
      icon(ShoppingBag),
      element('span', { class: 'label' }, reader.text('nav.basket')),
      this.#count,
    );
    shop.className = 'to-shop';
    this.#links.splice(0, Infinity, shop, orders, basket);

    const brand = element(
      'a',
      { class: 'brand', href: href('/') },
      element('img', { src: picture('favicon'), alt: '', width: 36, height: 36 }),
      'Dolls & Co',
    );
    const nav = element('nav', { 'aria-label': reader.text('nav.label') }, shop, orders, basket);
    const bar = this.element.firstElementChild;
    if (bar === null) this.element.append(element('div', { class: 'bar' }, brand, this.#language, nav));
    else {
      bar.querySelector('.brand')?.replaceWith(brand);
      bar.querySelector('nav')?.replaceWith(nav);
    }
    this.#renderCount();
    this.mark(location.pathname);
  }

  mark(path: string): void {
    for (const link of this.#links) {
      if (link.pathname === path) link.setAttribute('aria-current', 'page');
      else link.removeAttribute('aria-current');
    }
  }

  #renderCount(): void {
    const { basket, reader } = this.#shop;
    this.#count.hidden = basket.count === 0;
    this.#count.replaceChildren(
      element('span', { 'aria-hidden': 'true' }, String(basket.count)),
      element('span', { class: 'visually-hidden' }, reader.text('items.count', { count: basket.count })),
    );
  }
}
