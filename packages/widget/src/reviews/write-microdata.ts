import type { PublicReview, RatingTotals } from '@ordialog/protocol';

interface About {
  readonly sku: string;
  readonly name: string;
}

/**
 * Says the same to search engines as schema.org microdata in the page's own document: `Product` with its
 * `AggregateRating` and `Review`s, or the shop as `Organization`. Microdata and not JSON-LD, since Trusted Types keep
 * pages from writing any script. Nothing of it is drawn: the element's shadow root has no place for it.
 */
export function writeMicrodata(
  host: Element,
  list: RatingTotals & { readonly shop: { readonly name: string } },
  items: readonly PublicReview[],
  { sku, name }: About,
): void {
  host.querySelector(':scope > [itemscope]')?.remove();
  if (list.count === 0 || list.average === null) return;
  const subject = scope(sku === '' ? 'Organization' : 'Product');
  subject.append(meta('name', sku === '' ? list.shop.name : name));
  if (sku !== '') subject.append(meta('sku', sku));
  const total = scope('AggregateRating', 'aggregateRating');
  total.append(
    meta('ratingValue', String(list.average)),
    meta('ratingCount', String(list.count)),
    meta('bestRating', '5'),
    meta('worstRating', '1'),
  );
  subject.append(total, ...items.map(reviewScope));
  host.append(subject);
}

function reviewScope({ author, rating, text, at }: PublicReview): HTMLElement {
  const review = scope('Review', 'review');
  const person = scope('Person', 'author');
  person.append(meta('name', author));
  const stars = scope('Rating', 'reviewRating');
  stars.append(meta('ratingValue', String(rating)), meta('bestRating', '5'), meta('worstRating', '1'));
  review.append(person, stars, meta('datePublished', at.slice(0, 10)));
  if (text !== '') review.append(meta('reviewBody', text));
  return review;
}

function scope(type: string, property?: string): HTMLElement {
  const element = document.createElement('div');
  element.hidden = true;
  element.setAttribute('itemscope', '');
  element.setAttribute('itemtype', `https://schema.org/${type}`);
  if (property !== undefined) element.setAttribute('itemprop', property);
  return element;
}

function meta(property: string, content: string): HTMLMetaElement {
  const element = document.createElement('meta');
  element.setAttribute('itemprop', property);
  element.content = content;
  return element;
}
