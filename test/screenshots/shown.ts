/** The pictures that the README shows. */
export const shown = [
  'shop-fr-1280.png',
  'dialog-payment-en-1280.png',
  'dialog-payment-ru-390.png',
  'dialog-done-it-390.png',
  'order-page-fr-390.png',
  'inbox-order-ru-1280.png',
  'inbox-confirm-en-1280.png',
  'my-orders-en-1280.png',
  'inbox-waiting-fr-390.png',
];
