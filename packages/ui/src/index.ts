export { IconBadge } from './badge/icon-badge.ts';
export { type Answer, type Failure, failed, failureOf, unreachable } from './client/answer.ts';
export { ApiClient, type ApiOptions } from './client/api-client.ts';
export {
  type ConnectionStatus,
  LiveConnection,
  type LiveListener,
  type LiveOptions,
} from './client/live-connection.ts';
export * from './client/order-api.ts';
export { type TokenProvider, TokenSource } from './client/token-source.ts';
export type { ActionCard } from './elements/action-card/action-card.ts';
export { defineAttachments } from './elements/attachments/define-attachments.ts';
export { formatSize } from './elements/attachments/format-size.ts';
export { receiptLink } from './elements/closing/receipt-link.ts';
export type { Conversation } from './elements/conversation/conversation.ts';
export { notLoaded } from './elements/conversation/not-shown.ts';
export { define } from './elements/define.ts';
export { defineElements } from './elements/define-elements.ts';
export { defineLater } from './elements/define-later.ts';
export { HereNow } from './elements/here-now/here-now.ts';
export { definePaymentMethods } from './elements/payment-details/define-payment-methods.ts';
export { onRequest, type Requests, request } from './elements/requests.ts';
export * from './elements/review-form/give-review.ts';
export { starFieldStyles } from './elements/star-field/star-field.styles.ts';
export { starField } from './elements/star-field/star-field.ts';
export { starRowStyles } from './elements/star-field/star-row.styles.ts';
export { starRow } from './elements/star-field/star-row.ts';
export * from './format/dates.ts';
export { formatDuration } from './format/duration.ts';
export { deliveryName, paymentName } from './format/method-names.ts';
export { icon } from './icons/icon.ts';
export { type DeviceMemory, deviceMemory } from './store/device-memory.ts';
export { newestPage } from './store/newest-page.ts';
export { type Act, nothingYet, type OrderState } from './store/order-state.ts';
export { OrderStore, type OrderStoreOptions } from './store/order-store.ts';
export type { PendingMessage } from './store/pending-message.ts';
export { StoreController } from './store/store-controller.ts';
export { unreadIn } from './store/unread.ts';
export { fillIn } from './texts/fill-in.ts';
export { OwnTexts } from './texts/own-texts.ts';
export type { Texts } from './texts/texts.ts';
export { TextsElement } from './texts/texts-element.ts';
export { TextsProvider } from './texts/texts-provider.ts';
export { baseStyles, buttonStyles, fieldStyles } from './tokens/base-styles.ts';
export { phaseStyles } from './tokens/phase-styles.ts';
export { themeStyles } from './tokens/theme-styles.ts';
export type { PendingFile } from './uploads/pending-file.ts';
