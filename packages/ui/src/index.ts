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
export type { Conversation } from './elements/conversation/conversation.ts';
export { define } from './elements/define.ts';
export { defineElements } from './elements/define-elements.ts';
export { defineLater } from './elements/define-later.ts';
export { onRequest, type Requests, request } from './elements/requests.ts';
export * from './format/dates.ts';
export { formatDuration } from './format/duration.ts';
export { deliveryName, paymentName } from './format/method-names.ts';
export { icon } from './icons/icon.ts';
export { type DeviceMemory, indexedMemory, plainMemory } from './store/device-memory.ts';
export { type Act, nothingYet, type OrderState } from './store/order-state.ts';
export { OrderStore, type OrderStoreOptions } from './store/order-store.ts';
export type { PendingMessage } from './store/pending-message.ts';
export { StoreController } from './store/store-controller.ts';
export { unreadIn } from './store/unread.ts';
export { OwnTexts } from './texts/own-texts.ts';
export { type Texts, textsContext } from './texts/texts.ts';
export { TextsElement } from './texts/texts-element.ts';
export { TextsProvider } from './texts/texts-provider.ts';
export { baseStyles, buttonStyles, fieldStyles } from './tokens/base-styles.ts';
export { dark, light } from './tokens/palette.ts';
export { phaseStyles } from './tokens/phase-styles.ts';
export { themeStyles } from './tokens/theme-styles.ts';
