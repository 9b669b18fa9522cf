import { ActionCard } from './action-card/action-card.ts';
import { Composer } from './composer/composer.ts';
import { Conversation } from './conversation/conversation.ts';
import { CopyValue } from './copy-value/copy-value.ts';
import { define } from './define.ts';
import { DueLine } from './due-line/due-line.ts';
import { LinkedText } from './linked-text/linked-text.ts';
import { Log } from './log/log.ts';
import { OrderSummary } from './order-summary/order-summary.ts';
import { PaymentDetails } from './payment-details/payment-details.ts';
import { QrCode } from './qr-code/qr-code.ts';
import { Stepper } from './stepper/stepper.ts';

const elements = {
  'ordialog-action-card': ActionCard,
  'ordialog-composer': Composer,
  'ordialog-conversation': Conversation,
  'ordialog-copy-value': CopyValue,
  'ordialog-due-line': DueLine,
  'ordialog-linked-text': LinkedText,
  'ordialog-log': Log,
  'ordialog-order-summary': OrderSummary,
  'ordialog-payment-details': PaymentDetails,
  'ordialog-qr-code': QrCode,
  'ordialog-stepper': Stepper,
} as const;

/** Makes every element known; forms and endings follow when one is needed. */
export function defineElements(): void {
  for (const [name, element] of Object.entries(elements)) define(name, element);
}
