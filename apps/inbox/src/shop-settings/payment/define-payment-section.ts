import { define, definePaymentMethods } from '@ordialog/ui';
import { defineConfirm } from '../confirm/define-confirm.ts';
import { PaymentForm } from './payment-form.ts';
import { PaymentSection } from './payment-section.ts';

export function definePaymentSection(): void {
  defineConfirm();
  // The preview is drawn by what draws the buyer's card.
  void definePaymentMethods();
  define('inbox-settings-payment-form', PaymentForm);
  define('inbox-settings-payment', PaymentSection);
}
