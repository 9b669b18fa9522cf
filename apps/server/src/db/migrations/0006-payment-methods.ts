import { type Kysely, sql } from 'kysely';

/** Each version of a way to pay stays as it was written: the database itself refuses to change or remove one. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('payment_methods')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('shop_id', 'text', (c) => c.notNull().references('shops.id').onDelete('cascade'))
    .addColumn('position', 'integer', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('active', 'boolean', (c) => c.notNull())
    .addColumn('created_at', 'timestamptz', (c) => c.notNull())
    .execute();
  await db.schema
    .createIndex('payment_methods_shop')
    .on('payment_methods')
    .columns(['shop_id', 'position'])
    .execute();

  await db.schema
    .createTable('payment_method_versions')
    .addColumn('method_id', 'text', (c) => c.notNull().references('payment_methods.id').onDelete('cascade'))
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('shop_id', 'text', (c) => c.notNull())
    .addColumn('name', 'jsonb', (c) => c.notNull())
    .addColumn('note', 'jsonb', (c) => c.notNull())
    .addColumn('details', 'jsonb', (c) => c.notNull())
    .addColumn('active', 'boolean', (c) => c.notNull())
    .addColumn('author_id', 'text', (c) => c.notNull())
    .addColumn('author_name', 'text', (c) => c.notNull())
    .addColumn('created_at', 'timestamptz', (c) => c.notNull())
    .addPrimaryKeyConstraint('payment_method_versions_pkey', ['method_id', 'version'])
    .execute();
  await sql`
    create function refuse_change_of_payment_method() returns trigger language plpgsql as $$
    begin
      if tg_op = 'DELETE' and not exists (select from payment_methods where id = old.method_id) then return old; end if;
      raise exception 'version % of payment method % never changes', old.version, old.method_id;
    end $$
  `.execute(db);
  await sql`
    create trigger payment_method_versions_never_change before update or delete on payment_method_versions
    for each row execute function refuse_change_of_payment_method()
  `.execute(db);
  await sql`
    insert into payment_methods (id, shop_id, position, version, active, created_at)
    select 'pm_' || gen_random_uuid(), shops.id, saved.position, 1, true, shops.created_at
    from shops, jsonb_array_elements(payment_methods) with ordinality as saved (details, position)
  `.execute(db);
  await sql`
    insert into payment_method_versions
      (method_id, version, shop_id, name, note, details, active, author_id, author_name, created_at)
    select method.id, 1, shops.id, '{}', '{}', saved.details, true, shops.id, shops.name, shops.created_at
    from shops, jsonb_array_elements(payment_methods) with ordinality as saved (details, position), payment_methods method
    where method.shop_id = shops.id and method.position = saved.position
  `.execute(db);
  await db.schema.alterTable('shops').dropColumn('payment_methods').execute();
  await sql`
    create index orders_awaiting_payment on orders (shop_id, id) where phase = 'payment' and not ended
  `.execute(db);
}
