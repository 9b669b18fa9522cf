import type { Selectable } from 'kysely';
import type { Db } from '../db/database.ts';
import { asJson } from '../db/json-column.ts';
import type { IdempotencyKeysTable } from '../db/tables/idempotency-keys.ts';

const keptMs = 24 * 60 * 60 * 1000;
/** A request that has not been answered after so long was cut off: the next one with its key begins anew. */
const abandonedMs = 60_000;

interface KeyedRequest {
  readonly caller: string;
  readonly key: string;
  readonly hash: string;
}

/** Takes the key for this request; or returns what another request with it left, or is about to leave. */
export async function beginAnswer(
  db: Db,
  { caller, key, hash }: KeyedRequest,
  now: Date,
): Promise<Selectable<IdempotencyKeysTable> | undefined> {
  const fresh = { request_hash: hash, status: null, body: asJson<unknown>(null), created_at: now };
  const abandoned = new Date(now.getTime() - abandonedMs);
  const old = new Date(now.getTime() - keptMs);
  const taken = await db
    .insertInto('idempotency_keys')
    .values({ caller, key, ...fresh })
    .onConflict((conflict) =>
      conflict
        .columns(['caller', 'key'])
        .doUpdateSet(fresh)
        .where((eb) =>
          eb.or([
            eb('idempotency_keys.created_at', '<', old),
            eb.and([
              eb('idempotency_keys.status', 'is', null),
              eb('idempotency_keys.created_at', '<', abandoned),
              eb('idempotency_keys.request_hash', '=', hash),
            ]),
          ]),
        ),
    )
    .executeTakeFirst();
  if (taken.numInsertedOrUpdatedRows === 1n) return undefined;
  return rowOf(db, { caller, key }).executeTakeFirst();
}

export async function keepAnswer(
  db: Db,
  { caller, key }: KeyedRequest,
  { status, body }: { status: number; body: unknown },
): Promise<void> {
  await db
    .updateTable('idempotency_keys')
    .set({ status, body: asJson(body) })
    .where('caller', '=', caller)
    .where('key', '=', key)
    .execute();
}

export async function forgetAnswer(db: Db, { caller, key }: KeyedRequest): Promise<void> {
  await db.deleteFrom('idempotency_keys').where('caller', '=', caller).where('key', '=', key).execute();
}

/** Forgets the answers nobody can ask for any more. */
export async function forgetOldAnswers(db: Db, now: Date): Promise<void> {
  const old = new Date(now.getTime() - keptMs);
  await db.deleteFrom('idempotency_keys').where('created_at', '<', old).execute();
}

function rowOf(db: Db, { caller, key }: { caller: string; key: string }) {
  return db.selectFrom('idempotency_keys').selectAll().where('caller', '=', caller).where('key', '=', key);
}
