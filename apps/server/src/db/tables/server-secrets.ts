import type { ColumnType } from 'kysely';

/** Secrets that the installation made for itself because its configuration names none. */
export interface ServerSecretsTable {
  name: string;
  value: string;
  created_at: ColumnType<Date, Date, never>;
}
