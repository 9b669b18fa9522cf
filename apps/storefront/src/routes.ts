import { isProductId, type ProductId } from './catalogue.ts';

export type Route =
  | { readonly page: 'catalogue' }
  | { readonly page: 'product'; readonly id: ProductId }
  | { readonly page: 'basket' }
  | { readonly page: 'checkout' }
  | { readonly page: 'thank-you' }
  | { readonly page: 'orders' }
  | { readonly page: 'track' }
  | { readonly page: 'not-found' };

/** The page at a path, which begins with `/` after the base path. Browser and backend agree by sharing this. */
export function routeOf(path: string): Route {
  const [first = '', second, ...rest] = path.replace(/^\/|\/$/g, '').split('/');
  if (first === 'item' && isProductId(second) && rest.length === 0) return { page: 'product', id: second };
  if (second !== undefined) return { page: 'not-found' };
  switch (first) {
    case '':
      return { page: 'catalogue' };
    case 'basket':
    case 'checkout':
    case 'thank-you':
    case 'orders':
    case 'track':
      return { page: first };
    default:
      return { page: 'not-found' };
  }
}
