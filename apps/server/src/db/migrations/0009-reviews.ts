import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('orders')
    .addColumn('buyer_rating', 'jsonb', (c) => c.notNull().defaultTo(sql`'null'::jsonb`))
    .execute();
  await db.schema
    .createTable('pickup_tries')
    .addColumn('order_id', 'text', (c) => c.primaryKey().references('orders.id').onDelete('cascade'))
    .addColumn('tries', 'integer', (c) => c.notNull())
    .addColumn('since', 'timestamptz', (c) => c.notNull())
    .execute();
  await createReviews(db);
  await createListings(db);
  await takeOver(db);
}

async function createReviews(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('reviews')
    .addColumn('id', 'uuid', (c) => c.primaryKey())
    .addColumn('order_id', 'text', (c) => c.notNull().unique().references('orders.id').onDelete('cascade'))
    .addColumn('shop_id', 'text', (c) => c.notNull().references('shops.id').onDelete('cascade'))
    .addColumn('rating', 'int2', (c) => c.notNull().check(sql`rating between 1 and 5`))
    .addColumn('text', 'text', (c) => c.notNull())
    .addColumn('author', 'text', (c) => c.notNull())
    .addColumn('photos', 'jsonb', (c) => c.notNull())
    .addColumn('at', 'timestamptz', (c) => c.notNull())
    .addColumn('edited_at', 'timestamptz')
    .addColumn('opens_at', 'timestamptz', (c) => c.notNull())
    .addColumn('reply', 'jsonb', (c) => c.notNull())
    .addColumn('answered', 'boolean', (c) => c.notNull())
    .addColumn('hidden', 'boolean', (c) => c.notNull())
    .execute();
  await sql`create index reviews_newest on reviews (shop_id, opens_at desc, id desc)`.execute(db);
  await sql`create index reviews_unanswered on reviews (shop_id, opens_at desc, id desc)
    where not answered and not hidden`.execute(db);
  await sql`create index reviews_low on reviews (shop_id, opens_at desc, id desc) where rating <= 3`.execute(
    db,
  );
  await sql`create index reviews_hidden on reviews (shop_id, opens_at desc, id desc) where hidden`.execute(
    db,
  );
}

/**
 * What the public may be shown, under each article and under '' for the shop as a whole, and how many of each rating
 * there are: counted by the database itself, so that no way of changing a review can forget it.
 */
async function createListings(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('review_listings')
    .addColumn('shop_id', 'text', (c) => c.notNull().references('shops.id').onDelete('cascade'))
    .addColumn('sku', 'text', (c) => c.notNull())
    .addColumn('opens_at', 'timestamptz', (c) => c.notNull())
    .addColumn('review_id', 'uuid', (c) => c.notNull().references('reviews.id').onDelete('cascade'))
    .addColumn('rating', 'int2', (c) => c.notNull())
    .addPrimaryKeyConstraint('review_listings_pkey', ['shop_id', 'sku', 'opens_at', 'review_id'])
    .execute();
  await db.schema.createIndex('review_listings_review').on('review_listings').column('review_id').execute();
  await db.schema
    .createTable('review_totals')
    .addColumn('shop_id', 'text', (c) => c.notNull().references('shops.id').onDelete('cascade'))
    .addColumn('sku', 'text', (c) => c.notNull())
    .addColumn('rating', 'int2', (c) => c.notNull())
    .addColumn('count', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('review_totals_pkey', ['shop_id', 'sku', 'rating'])
    .execute();
  await sql`
    create function count_review_listing() returns trigger language plpgsql as $$
    begin
      if tg_op = 'DELETE' then
        update review_totals set count = count - 1
        where shop_id = old.shop_id and sku = old.sku and rating = old.rating;
        return old;
      end if;
      insert into review_totals values (new.shop_id, new.sku, new.rating, 1)
      on conflict (shop_id, sku, rating) do update set count = review_totals.count + 1;
      return new;
    end $$
  `.execute(db);
  await sql`
    create trigger review_listings_counted after insert or delete on review_listings
    for each row execute function count_review_listing()
  `.execute(db);
}

/** Reviews from before there was a table of them. */
async function takeOver(db: Kysely<unknown>): Promise<void> {
  await sql`
    insert into reviews (id, order_id, shop_id, rating, text, author, photos, at, opens_at, reply, answered, hidden)
    select gen_random_uuid(), id, shop_id, (review ->> 'rating')::int2, review ->> 'text',
      coalesce(substring(buyer ->> 'name' from '^\s*([[:alpha:]]{1,30})(?:\s|$)'), ''), '[]',
      (review ->> 'at')::timestamptz, (review ->> 'at')::timestamptz, coalesce(review -> 'reply', 'null'),
      review ? 'reply', false
    from orders where jsonb_typeof(review) = 'object'
  `.execute(db);
  await sql`
    insert into review_listings (shop_id, sku, opens_at, review_id, rating)
    select shop_id, '', opens_at, id, rating from reviews
    union
    select r.shop_id, line ->> 'sku', r.opens_at, r.id, r.rating
    from reviews r join orders o on o.id = r.order_id, jsonb_array_elements(o.lines) line
    where line ->> 'sku' <> ''
  `.execute(db);
}
