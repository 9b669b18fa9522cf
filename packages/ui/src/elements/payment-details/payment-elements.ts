export { PaymentMethods } from './payment-methods.ts';
export { PaymentWarning } from './payment-warning.ts';
