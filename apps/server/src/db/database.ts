import type { Kysely, Transaction as KyselyTransaction } from 'kysely';
import type { AnswerTimesTable } from './tables/answer-times.ts';
import type { AttachmentsTable } from './tables/attachments.ts';
import type {
  AuthAccountsTable,
  AuthSessionsTable,
  AuthUsersTable,
  AuthVerificationsTable,
} from './tables/auth.ts';
import type { CaughtEmailsTable } from './tables/caught-emails.ts';
import type { DeliveriesTable } from './tables/deliveries.ts';
import type { EntriesTable } from './tables/entries.ts';
import type { ExportsTable } from './tables/exports.ts';
import type { IdempotencyKeysTable } from './tables/idempotency-keys.ts';
import type { InvoicesTable } from './tables/invoices.ts';
import type { LabelsTable } from './tables/labels.ts';
import type { LookupCodesTable } from './tables/lookup-codes.ts';
import type { NumberSeriesTable } from './tables/number-series.ts';
import type { OrderLinksTable } from './tables/order-links.ts';
import type { OrdersTable } from './tables/orders.ts';
import type { PaymentMethodsTable, PaymentMethodVersionsTable } from './tables/payment-methods.ts';
import type { PickupTriesTable } from './tables/pickup-tries.ts';
import type { PurchasesTable } from './tables/purchases.ts';
import type { RateLimitsTable } from './tables/rate-limits.ts';
import type { ReviewListingsTable, ReviewsTable, ReviewTotalsTable } from './tables/reviews.ts';
import type { SavedRepliesTable } from './tables/saved-replies.ts';
import type { ServerSecretsTable } from './tables/server-secrets.ts';
import type { ShopKeysTable } from './tables/shop-keys.ts';
import type { ShopsTable } from './tables/shops.ts';
import type { StaffTable } from './tables/staff.ts';
import type { StaffLinksTable } from './tables/staff-links.ts';
import type { SurveysTable } from './tables/surveys.ts';
import type { WebhookDeliveriesTable, WebhooksTable } from './tables/webhooks.ts';
import type { WorkflowsTable } from './tables/workflows.ts';

/** Every table. Each area describes its own under `tables/`. */
export interface Database {
  answer_times: AnswerTimesTable;
  attachments: AttachmentsTable;
  auth_accounts: AuthAccountsTable;
  auth_sessions: AuthSessionsTable;
  auth_users: AuthUsersTable;
  auth_verifications: AuthVerificationsTable;
  caught_emails: CaughtEmailsTable;
  deliveries: DeliveriesTable;
  entries: EntriesTable;
  exports: ExportsTable;
  idempotency_keys: IdempotencyKeysTable;
  invoices: InvoicesTable;
  labels: LabelsTable;
  lookup_codes: LookupCodesTable;
  number_series: NumberSeriesTable;
  order_links: OrderLinksTable;
  orders: OrdersTable;
  payment_method_versions: PaymentMethodVersionsTable;
  payment_methods: PaymentMethodsTable;
  pickup_tries: PickupTriesTable;
  purchases: PurchasesTable;
  rate_limits: RateLimitsTable;
  saved_replies: SavedRepliesTable;
  review_listings: ReviewListingsTable;
  review_totals: ReviewTotalsTable;
  reviews: ReviewsTable;
  server_secrets: ServerSecretsTable;
  shop_keys: ShopKeysTable;
  shops: ShopsTable;
  staff: StaffTable;
  staff_links: StaffLinksTable;
  surveys: SurveysTable;
  webhook_deliveries: WebhookDeliveriesTable;
  webhooks: WebhooksTable;
  workflows: WorkflowsTable;
}

/** A connection or a transaction: what a query that only reads takes. */
export type Db = Kysely<Database>;

/** An open transaction: what a function that writes several things takes. */
export type Trx = KyselyTransaction<Database>;
