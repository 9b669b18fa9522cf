import { type Author, isLocale, type Locale, type Order, type Party } from '@ordialog/core';
import type { Caller } from '../auth/caller.ts';
import type { Shop } from '../db/tables/shops.ts';

/** Who reads or acts: which side they are on, what to call them, and the language they are addressed in. */
export interface Acting {
  readonly shop: Shop;
  readonly party: Party;
  readonly author: Author & { readonly id: string };
  /** Undefined for a buyer who did not say: then the language of the order. */
  readonly locale: Locale | undefined;
  /** A person of the shop, who can mistype; programs and buyers mean what they do. */
  readonly mayUndo: boolean;
}

/** A shop's server acts for the seller. `wanted` is the language asked for. */
export function actingAs(caller: Caller, wanted: Locale | undefined): Acting {
  const { shop } = caller;
  switch (caller.kind) {
    case 'buyer': {
      const id = caller.buyer.email?.toLowerCase() ?? caller.buyer.id;
      return { shop, party: 'buyer', author: { type: 'buyer', id }, locale: wanted, mayUndo: false };
    }
    case 'staff': {
      const { userId, name, locale } = caller.staff;
      return {
        shop,
        party: 'seller',
        author: { type: 'seller', id: userId, name },
        locale: wanted ?? locale,
        mayUndo: true,
      };
    }
    case 'shop': {
      const locale = wanted ?? (isLocale(shop.locale) ? shop.locale : 'en');
      return {
        shop,
        party: 'seller',
        author: { type: 'seller', id: shop.id, name: shop.name },
        locale,
        mayUndo: false,
      };
    }
  }
}

/** Who acts, under the name that the order has for its buyer. */
export function authorIn(order: Order, { author }: Acting): Acting['author'] {
  const { name } = order.buyer;
  return author.type === 'buyer' && name ? { ...author, name } : author;
}
