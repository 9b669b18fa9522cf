import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('answer_times')
    .addColumn('id', 'bigint', (c) => c.primaryKey().generatedAlwaysAsIdentity())
    .addColumn('shop_id', 'text', (c) => c.notNull().references('shops.id').onDelete('cascade'))
    .addColumn('seconds', 'integer', (c) => c.notNull())
    .execute();
  await sql`create index answer_times_newest on answer_times (shop_id, id desc) include (seconds)`.execute(
    db,
  );
}
