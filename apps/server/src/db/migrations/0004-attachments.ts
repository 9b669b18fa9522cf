import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('attachments')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('shop_id', 'text', (c) => c.notNull().references('shops.id').onDelete('cascade'))
    .addColumn('order_id', 'text', (c) => c.notNull().references('orders.id').onDelete('cascade'))
    .addColumn('author_type', 'text', (c) => c.notNull())
    .addColumn('author_id', 'text', (c) => c.notNull())
    .addColumn('client_id', 'text')
    .addColumn('state', 'text', (c) => c.notNull().check(sql`state in ('uploading', 'ready')`))
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('upload_size', 'integer', (c) => c.notNull())
    .addColumn('parts', 'jsonb', (c) => c.notNull())
    .addColumn('upload_sha256', 'text')
    .addColumn('type', 'text')
    .addColumn('size', 'integer')
    .addColumn('width', 'integer')
    .addColumn('height', 'integer')
    .addColumn('sha256', 'text')
    .addColumn('storage_key', 'text')
    .addColumn('used_seq', 'integer')
    .addColumn('created_at', 'timestamptz', (c) => c.notNull())
    .addUniqueConstraint('attachments_client', ['order_id', 'author_type', 'author_id', 'client_id'])
    .addCheckConstraint(
      'attachments_ready',
      sql`state = 'uploading' or (type is not null and size is not null and storage_key is not null)`,
    )
    .addCheckConstraint('attachments_used', sql`used_seq is null or state = 'ready'`)
    .execute();
  // What the housekeeping looks for: those that nothing uses, by age.
  await db.schema
    .createIndex('attachments_unused')
    .on('attachments')
    .column('created_at')
    .where(sql.ref('used_seq'), 'is', null)
    .execute();
}
