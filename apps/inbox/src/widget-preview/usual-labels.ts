import type { Locale } from '@ordialog/core';

/** What the launcher is called where the shop says nothing: as the hosted page's texts have it. */
export const usualLabels: Readonly<Record<Locale, string>> = {
  en: 'Your order',
  ru: 'Ваш заказ',
  it: 'Il tuo ordine',
  fr: 'Votre commande',
};
