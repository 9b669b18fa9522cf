import type { Review } from '@ordialog/core';
import type { Selectable } from 'kysely';
import type { JsonColumn } from '../json-column.ts';

/** Every review of every order as it is by now: what the log amounts to, kept to be listed quickly. */
export interface ReviewsTable {
  /** What the public knows it by; it says nothing of the order. */
  id: string;
  order_id: string;
  shop_id: string;
  rating: number;
  text: string;
  /** What the public may call the buyer; empty when nothing. */
  author: string;
  photos: JsonColumn<NonNullable<Review['photos']>>;
  at: Date;
  edited_at: Date | null;
  /** From when others than the buyer may see it. */
  opens_at: Date;
  reply: JsonColumn<NonNullable<Review['reply']> | null>;
  answered: boolean;
  hidden: boolean;
}

/** What the public may be shown: a row for each article of the order, and one under '' for the shop as a whole. */
export interface ReviewListingsTable {
  shop_id: string;
  sku: string;
  opens_at: Date;
  review_id: string;
  rating: number;
}

/** How many listings there are of each rating, those to be opened included; counted by a trigger. */
export interface ReviewTotalsTable {
  shop_id: string;
  sku: string;
  rating: number;
  count: number;
}

export type ReviewRow = Selectable<ReviewsTable>;
