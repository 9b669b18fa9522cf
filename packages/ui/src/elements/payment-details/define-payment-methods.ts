import { define } from '../define.ts';

/**
 * Most orders are paid by one bank transfer; what draws other ways to pay, and what warns of forged details, is fetched
 * when it is needed. False when it cannot be fetched.
 */
export async function definePaymentMethods(): Promise<boolean> {
  try {
    const { PaymentMethods, PaymentWarning } = await import('./payment-elements.ts');
    define('ordialog-payment-methods', PaymentMethods);
    define('ordialog-payment-warning', PaymentWarning);
    return true;
  } catch {
    return false;
  }
}
