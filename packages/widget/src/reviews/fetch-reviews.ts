import type { PublicReviewList } from '@ordialog/protocol';

interface Wanted {
  readonly server: string;
  readonly shop: string;
  readonly sku: string;
  readonly locale: string;
  readonly cursor: string | undefined;
}

/** A page of reviews; undefined when it cannot be had now. Without credentials, so that what is kept is for everyone. */
export async function fetchReviews({
  server,
  shop,
  sku,
  locale,
  cursor,
}: Wanted): Promise<PublicReviewList | undefined> {
  const query = new URLSearchParams({ shop });
  if (sku !== '') query.set('sku', sku);
  if (cursor !== undefined) query.set('cursor', cursor);
  try {
    const headers = { 'accept-language': locale };
    const response = await fetch(`${server}/v1/reviews?${query}`, { headers, credentials: 'omit' });
    return response.ok ? await response.json() : undefined;
  } catch {
    // Unreachable, or no answer of ours: the reader is told, and may ask again.
    return undefined;
  }
}
