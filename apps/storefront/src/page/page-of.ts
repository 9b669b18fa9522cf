import type { Route } from '../routes.ts';
import { basketPage } from './basket-page.ts';
import { cataloguePage } from './catalogue-page.ts';
import { checkoutPage } from './checkout-page.ts';
import { notFoundPage } from './not-found-page.ts';
import { ordersPage } from './orders-page.ts';
import { productPage } from './product-page.ts';
import type { Page, Shop } from './shop.ts';
import { thankYouPage } from './thank-you-page.ts';
import { trackPage } from './track-page.ts';

export function pageOf(route: Route, shop: Shop): Page {
  switch (route.page) {
    case 'catalogue':
      return cataloguePage(shop);
    case 'product':
      return productPage(shop, route.id);
    case 'basket':
      return basketPage(shop);
    case 'checkout':
      return checkoutPage(shop);
    case 'thank-you':
      return thankYouPage(shop);
    case 'orders':
      return ordersPage(shop);
    case 'track':
      return trackPage(shop);
    case 'not-found':
      return notFoundPage(shop);
  }
}
