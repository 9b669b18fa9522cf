import type { Kysely, Transaction as KyselyTransaction } from 'kysely';
import type {
  AuthAccountsTable,
  AuthSessionsTable,
  AuthUsersTable,
  AuthVerificationsTable,
} from './tables/auth.ts';
import type { CaughtEmailsTable } from './tables/caught-emails.ts';
import type { DeliveriesTable } from './tables/deliveries.ts';
import type { EntriesTable } from './tables/entries.ts';
import type { IdempotencyKeysTable } from './tables/idempotency-keys.ts';
import type { InvoicesTable } from './tables/invoices.ts';
import type { LabelsTable } from './tables/labels.ts';
import type { NumberSeriesTable } from './tables/number-series.ts';
import type { OrderLinksTable } from './tables/order-links.ts';
import type { OrdersTable } from './tables/orders.ts';
import type { PurchasesTable } from './tables/purchases.ts';
import type { ServerSecretsTable } from './tables/server-secrets.ts';
import type { ShopKeysTable } from './tables/shop-keys.ts';
import type { ShopsTable } from './tables/shops.ts';
import type { StaffTable } from './tables/staff.ts';
import type { SurveysTable } from './tables/surveys.ts';
import type { WorkflowsTable } from './tables/workflows.ts';

/** Every table. Each area describes its own under `tables/`. */
export interface Database {
  auth_accounts: AuthAccountsTable;
  auth_sessions: AuthSessionsTable;
  auth_users: AuthUsersTable;
  auth_verifications: AuthVerificationsTable;
  caught_emails: CaughtEmailsTable;
  deliveries: DeliveriesTable;
  entries: EntriesTable;
  idempotency_keys: IdempotencyKeysTable;
  invoices: InvoicesTable;
  labels: LabelsTable;
  number_series: NumberSeriesTable;
  order_links: OrderLinksTable;
  orders: OrdersTable;
  purchases: PurchasesTable;
  server_secrets: ServerSecretsTable;
  shop_keys: ShopKeysTable;
  shops: ShopsTable;
  staff: StaffTable;
  surveys: SurveysTable;
  workflows: WorkflowsTable;
}

/** A connection or a transaction: what a query that only reads takes. */
export type Db = Kysely<Database>;

/** An open transaction: what a function that writes several things takes. */
export type Trx = KyselyTransaction<Database>;
