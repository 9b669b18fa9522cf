/** The shop that the script's tag names, where the element names none. */
export function pageShop(): string {
  const tag = document.querySelector('script[data-shop][src$="/widget/v1.js"]');
  return tag?.getAttribute('data-shop') ?? document.querySelector('order-dialog')?.getAttribute('shop') ?? '';
}
