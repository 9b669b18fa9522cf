export { OrderDialog } from './order-dialog.ts';
export type { PageApi, QueuedCall } from './page-api.ts';
