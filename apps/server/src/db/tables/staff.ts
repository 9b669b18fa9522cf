import type { Locale } from '@ordialog/core';
import type { StaffRole } from '@ordialog/protocol';
import type { ColumnType } from 'kysely';

export type { StaffRole };

/** Who of the signed-in people works for which shop. A person works for one shop. */
export interface StaffTable {
  user_id: string;
  shop_id: string;
  role: StaffRole;
  name: string;
  locale: Locale;
  created_at: ColumnType<Date, Date, never>;
}
