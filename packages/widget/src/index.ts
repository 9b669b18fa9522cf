export { defineElements } from './define-elements.ts';
export { OrderDialog } from './order-dialog.ts';
export type { PageApi, QueuedCall } from './page-api.ts';
export type * from './surface.ts';
