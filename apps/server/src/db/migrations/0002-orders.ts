import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('workflows')
    .addColumn('shop_id', 'text', (c) => c.notNull().references('shops.id').onDelete('cascade'))
    .addColumn('key', 'text', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('document', 'jsonb', (c) => c.notNull())
    .addColumn('created_at', 'timestamptz', (c) => c.notNull())
    .addPrimaryKeyConstraint('workflows_pkey', ['shop_id', 'key', 'version'])
    .execute();

  await db.schema
    .createTable('purchases')
    .addColumn('shop_id', 'text', (c) => c.notNull().references('shops.id').onDelete('cascade'))
    .addColumn('external_id', 'text', (c) => c.notNull())
    .addColumn('body_hash', 'text', (c) => c.notNull())
    .addColumn('group_id', 'text', (c) => c.notNull())
    .addColumn('created_at', 'timestamptz', (c) => c.notNull())
    .addPrimaryKeyConstraint('purchases_pkey', ['shop_id', 'external_id'])
    .execute();

  await createOrders(db);
  await createEntries(db);

  await db.schema
    .createTable('deliveries')
    .addColumn('id', 'uuid', (c) => c.primaryKey())
    .addColumn('order_id', 'text', (c) => c.notNull().references('orders.id').onDelete('cascade'))
    .addColumn('shop_id', 'text', (c) => c.notNull())
    .addColumn('effect', 'jsonb', (c) => c.notNull())
    .addColumn('recipient', 'text')
    .addColumn('due_at', 'timestamptz', (c) => c.notNull())
    .addColumn('outcome', 'text')
    .addColumn('status', 'text', (c) =>
      c.notNull().check(sql`status in ('waiting', 'done', 'failed', 'canceled')`),
    )
    .addColumn('attempts', 'integer', (c) => c.notNull().defaultTo(0))
    .addColumn('error', 'text')
    .addColumn('created_at', 'timestamptz', (c) => c.notNull())
    .addColumn('done_at', 'timestamptz')
    .execute();
  await db.schema
    .createIndex('deliveries_order')
    .on('deliveries')
    .columns(['order_id', 'created_at'])
    .execute();

  await db.schema
    .createTable('order_links')
    .addColumn('token_hash', 'text', (c) => c.primaryKey())
    .addColumn('shop_id', 'text', (c) => c.notNull())
    .addColumn('order_id', 'text', (c) => c.notNull().references('orders.id').onDelete('cascade'))
    .addColumn('expires_at', 'timestamptz', (c) => c.notNull())
    .addColumn('created_at', 'timestamptz', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('order_links_order').on('order_links').column('order_id').execute();

  await db.schema
    .createTable('idempotency_keys')
    .addColumn('caller', 'text', (c) => c.notNull())
    .addColumn('key', 'text', (c) => c.notNull())
    .addColumn('request_hash', 'text', (c) => c.notNull())
    .addColumn('status', 'integer')
    .addColumn('body', 'jsonb')
    .addColumn('created_at', 'timestamptz', (c) => c.notNull())
    .addPrimaryKeyConstraint('idempotency_keys_pkey', ['caller', 'key'])
    .execute();
  await db.schema.createIndex('idempotency_keys_age').on('idempotency_keys').column('created_at').execute();
}

async function createOrders(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('orders')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('shop_id', 'text', (c) => c.notNull().references('shops.id').onDelete('cascade'))
    .addColumn('number', 'text', (c) => c.notNull())
    .addColumn('external_id', 'text', (c) => c.notNull())
    .addColumn('group_id', 'text', (c) => c.notNull())
    .addColumn('placed_at', 'timestamptz', (c) => c.notNull())
    .addColumn('currency', 'text', (c) => c.notNull())
    .addColumn('buyer', 'jsonb', (c) => c.notNull())
    .addColumn('buyer_email', 'text', (c) => c.notNull())
    .addColumn('lines', 'jsonb', (c) => c.notNull())
    .addColumn('delivery', 'jsonb', (c) => c.notNull())
    .addColumn('payment', 'jsonb', (c) => c.notNull())
    .addColumn('note', 'text')
    .addColumn('availability', 'text', (c) => c.notNull())
    .addColumn('workflow_key', 'text', (c) => c.notNull())
    .addColumn('workflow_version', 'integer', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('state_entered_at', 'timestamptz', (c) => c.notNull())
    .addColumn('published_state', 'text', (c) => c.notNull())
    .addColumn('visibility', 'text')
    .addColumn('visible', 'boolean', (c) => c.notNull())
    .addColumn('assignees', 'jsonb', (c) => c.notNull())
    .addColumn('estimated_delivery', 'text')
    .addColumn('undo', 'jsonb', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('facts', 'jsonb', (c) => c.notNull())
    .addColumn('deadlines', 'jsonb', (c) => c.notNull())
    .addColumn('shipments', 'jsonb', (c) => c.notNull())
    .addColumn('review', 'jsonb', (c) => c.notNull())
    .addColumn('last_seq', 'integer', (c) => c.notNull())
    .addColumn('phase', 'text', (c) => c.notNull())
    .addColumn('ended', 'boolean', (c) => c.notNull())
    .addColumn('waiting_for', 'text')
    .addColumn('asked_at', 'timestamptz')
    .addColumn('waiting_since', 'timestamptz')
    .addColumn('due_at', 'timestamptz')
    .addColumn('total', 'bigint', (c) => c.notNull())
    .addColumn('search', 'text', (c) => c.notNull())
    .addColumn('buyer_read', 'integer', (c) => c.notNull().defaultTo(0))
    .addColumn('seller_read', 'integer', (c) => c.notNull().defaultTo(0))
    .addColumn('buyer_unread', 'integer', (c) => c.notNull().defaultTo(0))
    .addColumn('seller_unread', 'integer', (c) => c.notNull().defaultTo(0))
    .addColumn('updated_at', 'timestamptz', (c) => c.notNull())
    .addColumn('created_at', 'timestamptz', (c) => c.notNull())
    .addUniqueConstraint('orders_number', ['shop_id', 'number'])
    .addForeignKeyConstraint(
      'orders_workflow',
      ['shop_id', 'workflow_key', 'workflow_version'],
      'workflows',
      ['shop_id', 'key', 'version'],
    )
    .execute();
  await sql`create index orders_waiting on orders (shop_id, waiting_since, id) where waiting_since is not null`.execute(
    db,
  );
  await sql`create index orders_due on orders (shop_id, due_at, id) where due_at is not null`.execute(db);
  await sql`create index orders_updated on orders (shop_id, ended, updated_at desc, id desc)`.execute(db);
  await sql`create index orders_placed on orders (shop_id, placed_at desc, id desc)`.execute(db);
  await sql`create index orders_state on orders (shop_id, state, placed_at desc, id desc)`.execute(db);
  await sql`create index orders_buyer on orders (shop_id, buyer_email, placed_at desc, id desc)`.execute(db);
  await sql`create index orders_group on orders (shop_id, group_id)`.execute(db);
}

async function createEntries(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('entries')
    .addColumn('order_id', 'text', (c) => c.notNull().references('orders.id').onDelete('cascade'))
    .addColumn('seq', 'integer', (c) => c.notNull())
    .addColumn('shop_id', 'text', (c) => c.notNull())
    .addColumn('at', 'timestamptz', (c) => c.notNull())
    .addColumn('author_type', 'text', (c) => c.notNull())
    .addColumn('author_id', 'text', (c) => c.notNull())
    .addColumn('author_name', 'text')
    .addColumn('published', 'boolean', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('content', 'jsonb', (c) => c.notNull())
    .addColumn('client_message_id', 'text')
    .addPrimaryKeyConstraint('entries_pkey', ['order_id', 'seq'])
    .execute();
  await sql`
    create unique index entries_client_message on entries (shop_id, order_id, author_type, author_id, client_message_id)
    where client_message_id is not null
  `.execute(db);
}
