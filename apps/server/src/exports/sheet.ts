import type { Locale } from '@ordialog/core';
import type { KeyOf } from '@ordialog/i18n';
import type { ExportFilters } from '@ordialog/protocol';
import type { Shop } from '../db/tables/shops.ts';
import type { OrderContext } from '../orders/order-context.ts';
import type { Cell } from './csv.ts';

export type SheetContext = Pick<OrderContext, 'db' | 'workflows'>;

/** Of which shop's data, and for whom. */
export interface SheetScope {
  readonly shop: Pick<Shop, 'id' | 'settings'>;
  readonly filters: ExportFilters;
  readonly locale: Locale;
  /** What was not to be seen by then is not in it. */
  readonly now: Date;
}

/** A row as programs read it, and as a table shows it. */
export interface SheetRow {
  readonly record: object;
  readonly cells: readonly Cell[];
}

type Column<K> = K extends `column.${infer Name}` ? Name : never;

/** One kind of rows that can be exported. */
export interface Sheet {
  readonly columns: readonly Column<KeyOf<'export'>>[];
  count(context: SheetContext, scope: SheetScope): Promise<number>;
  /** All rows, the newest order first, a page at a time: no more than that is held. */
  pages(context: SheetContext, scope: SheetScope): AsyncIterable<readonly SheetRow[]>;
}

/** Rows that are read at a time. */
export const pageSize = 500;
