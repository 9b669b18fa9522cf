import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('number_series')
    .addColumn('shop_id', 'text', (c) => c.notNull().references('shops.id').onDelete('cascade'))
    .addColumn('series', 'text', (c) => c.notNull())
    .addColumn('last_number', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('number_series_pkey', ['shop_id', 'series'])
    .execute();

  await createInvoices(db);

  await db.schema
    .createTable('labels')
    .addColumn('order_id', 'text', (c) => c.primaryKey().references('orders.id').onDelete('cascade'))
    .addColumn('shop_id', 'text', (c) => c.notNull())
    .addColumn('number', 'text', (c) => c.notNull())
    .addColumn('pdf', 'bytea', (c) => c.notNull())
    .addColumn('made_at', 'timestamptz', (c) => c.notNull())
    .execute();

  await db.schema
    .createTable('surveys')
    .addColumn('order_id', 'text', (c) => c.primaryKey().references('orders.id').onDelete('cascade'))
    .addColumn('shop_id', 'text', (c) => c.notNull())
    .addColumn('questions', 'jsonb', (c) => c.notNull())
    .addColumn('answers', 'jsonb', (c) => c.notNull())
    .addColumn('text', 'text', (c) => c.notNull())
    .addColumn('answered_at', 'timestamptz', (c) => c.notNull())
    .addColumn('updated_at', 'timestamptz', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('surveys_shop').on('surveys').columns(['shop_id', 'answered_at']).execute();
}

/**
 * An invoice stays as it was issued for as long as its shop is here: an order that has one cannot be deleted, and
 * the database itself refuses to change or remove it.
 */
async function createInvoices(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('invoices')
    .addColumn('order_id', 'text', (c) => c.primaryKey().references('orders.id'))
    .addColumn('shop_id', 'text', (c) => c.notNull().references('shops.id').onDelete('cascade'))
    .addColumn('year', 'integer', (c) => c.notNull())
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('issued_at', 'timestamptz', (c) => c.notNull())
    .addColumn('pdf', 'bytea', (c) => c.notNull())
    .addColumn('sha256', 'text', (c) => c.notNull().check(sql`sha256 = encode(sha256(pdf), 'hex')`))
    .addUniqueConstraint('invoices_number', ['shop_id', 'year', 'number'])
    .execute();
  await sql`
    create function refuse_change_of_invoice() returns trigger language plpgsql as $$
    begin
      if tg_op = 'DELETE' and not exists (select from shops where id = old.shop_id) then return old; end if;
      raise exception 'invoice % of order % was issued and never changes', old.number, old.order_id;
    end $$
  `.execute(db);
  await sql`
    create trigger invoices_never_change before update or delete on invoices
    for each row execute function refuse_change_of_invoice()
  `.execute(db);
}
