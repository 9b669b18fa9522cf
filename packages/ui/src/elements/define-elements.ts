import { ActionCard } from './action-card/action-card.ts';
import { Closing } from './closing/closing.ts';
import { Composer } from './composer/composer.ts';
import { Conversation } from './conversation/conversation.ts';
import { CopyValue } from './copy-value/copy-value.ts';
import { DueLine } from './due-line/due-line.ts';
import { LinkedText } from './linked-text/linked-text.ts';
import { Log } from './log/log.ts';
import { OrderSummary } from './order-summary/order-summary.ts';
import { PaymentDetails } from './payment-details/payment-details.ts';
import { QrCode } from './qr-code/qr-code.ts';
import { ReviewForm } from './review-form/review-form.ts';
import { Stepper } from './stepper/stepper.ts';
import { TransitionForm } from './transition-form/transition-form.ts';

const elements = {
  'ordialog-action-card': ActionCard,
  'ordialog-closing': Closing,
  'ordialog-composer': Composer,
  'ordialog-conversation': Conversation,
  'ordialog-copy-value': CopyValue,
  'ordialog-due-line': DueLine,
  'ordialog-linked-text': LinkedText,
  'ordialog-log': Log,
  'ordialog-order-summary': OrderSummary,
  'ordialog-payment-details': PaymentDetails,
  'ordialog-qr-code': QrCode,
  'ordialog-review-form': ReviewForm,
  'ordialog-stepper': Stepper,
  'ordialog-transition-form': TransitionForm,
} as const;

/** Registers the elements that are not registered yet: two scripts on one page do no harm. */
export function defineElements(): void {
  for (const [name, element] of Object.entries(elements)) {
    if (!customElements.get(name)) customElements.define(name, element);
  }
}
