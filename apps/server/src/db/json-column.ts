import { type ColumnType, type RawBuilder, sql } from 'kysely';

/** A jsonb column: read as a parsed value, written through `asJson` only. */
export type JsonColumn<T> = ColumnType<T, RawBuilder<T>, RawBuilder<T>>;

/**
 * A value for a jsonb column. The cast is explicit because node-postgres would write a JavaScript array as a
 * PostgreSQL array, where PGlite writes JSON.
 */
export function asJson<T>(value: T): RawBuilder<T> {
  return sql<T>`${JSON.stringify(value)}::jsonb`;
}
