import type { Catalogues } from './load-catalogue.ts';

/** Files of messages. */
export const attachmentCatalogues: Catalogues = {
  en: () => import('./locales/en/attachment.json', { with: { type: 'json' } }),
  ru: () => import('./locales/ru/attachment.json', { with: { type: 'json' } }),
  it: () => import('./locales/it/attachment.json', { with: { type: 'json' } }),
  fr: () => import('./locales/fr/attachment.json', { with: { type: 'json' } }),
};

/** What one can do with a message, and the search in the dialog. */
export const messageCatalogues: Catalogues = {
  en: () => import('./locales/en/message.json', { with: { type: 'json' } }),
  ru: () => import('./locales/ru/message.json', { with: { type: 'json' } }),
  it: () => import('./locales/it/message.json', { with: { type: 'json' } }),
  fr: () => import('./locales/fr/message.json', { with: { type: 'json' } }),
};

/** The sellers’ app. */
export const inboxCatalogues: Catalogues = {
  en: () => import('./locales/en/inbox.json', { with: { type: 'json' } }),
  ru: () => import('./locales/ru/inbox.json', { with: { type: 'json' } }),
  it: () => import('./locales/it/inbox.json', { with: { type: 'json' } }),
  fr: () => import('./locales/fr/inbox.json', { with: { type: 'json' } }),
};

/** The workflow editor in the sellers’ app. */
export const editorCatalogues: Catalogues = {
  en: () => import('./locales/en/editor.json', { with: { type: 'json' } }),
  ru: () => import('./locales/ru/editor.json', { with: { type: 'json' } }),
  it: () => import('./locales/it/editor.json', { with: { type: 'json' } }),
  fr: () => import('./locales/fr/editor.json', { with: { type: 'json' } }),
};

/** The shop's settings in the sellers’ app. */
export const settingsCatalogues: Catalogues = {
  en: () => import('./locales/en/settings.json', { with: { type: 'json' } }),
  ru: () => import('./locales/ru/settings.json', { with: { type: 'json' } }),
  it: () => import('./locales/it/settings.json', { with: { type: 'json' } }),
  fr: () => import('./locales/fr/settings.json', { with: { type: 'json' } }),
};

/** What is to be mended in a workflow's document. */
export const workflowCatalogues: Catalogues = {
  en: () => import('./locales/en/workflow.json', { with: { type: 'json' } }),
  ru: () => import('./locales/ru/workflow.json', { with: { type: 'json' } }),
  it: () => import('./locales/it/workflow.json', { with: { type: 'json' } }),
  fr: () => import('./locales/fr/workflow.json', { with: { type: 'json' } }),
};

/** What each side thinks of the other, in the dialog and in the sellers’ app. */
export const reviewCatalogues: Catalogues = {
  en: () => import('./locales/en/review.json', { with: { type: 'json' } }),
  ru: () => import('./locales/ru/review.json', { with: { type: 'json' } }),
  it: () => import('./locales/it/review.json', { with: { type: 'json' } }),
  fr: () => import('./locales/fr/review.json', { with: { type: 'json' } }),
};

/** What `<order-tracker>` says. */
export const trackerCatalogues: Catalogues = {
  en: () => import('./locales/en/tracker.json', { with: { type: 'json' } }),
  ru: () => import('./locales/ru/tracker.json', { with: { type: 'json' } }),
  it: () => import('./locales/it/tracker.json', { with: { type: 'json' } }),
  fr: () => import('./locales/fr/tracker.json', { with: { type: 'json' } }),
};

/** Ways to pay, in the dialog. */
export const paymentCatalogues: Catalogues = {
  en: () => import('./locales/en/payment.json', { with: { type: 'json' } }),
  ru: () => import('./locales/ru/payment.json', { with: { type: 'json' } }),
  it: () => import('./locales/it/payment.json', { with: { type: 'json' } }),
  fr: () => import('./locales/fr/payment.json', { with: { type: 'json' } }),
};

/** The shop’s saved ways to pay, in the sellers’ app. */
export const accountsCatalogues: Catalogues = {
  en: () => import('./locales/en/accounts.json', { with: { type: 'json' } }),
  ru: () => import('./locales/ru/accounts.json', { with: { type: 'json' } }),
  it: () => import('./locales/it/accounts.json', { with: { type: 'json' } }),
  fr: () => import('./locales/fr/accounts.json', { with: { type: 'json' } }),
};

/** Saved replies in the sellers’ app. */
export const replyCatalogues: Catalogues = {
  en: () => import('./locales/en/reply.json', { with: { type: 'json' } }),
  ru: () => import('./locales/ru/reply.json', { with: { type: 'json' } }),
  it: () => import('./locales/it/reply.json', { with: { type: 'json' } }),
  fr: () => import('./locales/fr/reply.json', { with: { type: 'json' } }),
};

/** Webhooks in the sellers’ app. */
export const webhookCatalogues: Catalogues = {
  en: () => import('./locales/en/webhook.json', { with: { type: 'json' } }),
  ru: () => import('./locales/ru/webhook.json', { with: { type: 'json' } }),
  it: () => import('./locales/it/webhook.json', { with: { type: 'json' } }),
  fr: () => import('./locales/fr/webhook.json', { with: { type: 'json' } }),
};

/** Whether the other side is there. */
export const presenceCatalogues: Catalogues = {
  en: () => import('./locales/en/presence.json', { with: { type: 'json' } }),
  ru: () => import('./locales/ru/presence.json', { with: { type: 'json' } }),
  it: () => import('./locales/it/presence.json', { with: { type: 'json' } }),
  fr: () => import('./locales/fr/presence.json', { with: { type: 'json' } }),
};

/** Exports in the sellers’ app. */
export const exportCatalogues: Catalogues = {
  en: () => import('./locales/en/export.json', { with: { type: 'json' } }),
  ru: () => import('./locales/ru/export.json', { with: { type: 'json' } }),
  it: () => import('./locales/it/export.json', { with: { type: 'json' } }),
  fr: () => import('./locales/fr/export.json', { with: { type: 'json' } }),
};

/** What buyers are asked after delivery. */
export const surveyCatalogues: Catalogues = {
  en: () => import('./locales/en/survey.json', { with: { type: 'json' } }),
  ru: () => import('./locales/ru/survey.json', { with: { type: 'json' } }),
  it: () => import('./locales/it/survey.json', { with: { type: 'json' } }),
  fr: () => import('./locales/fr/survey.json', { with: { type: 'json' } }),
};

/** Where orders are picked up, and with which code. */
export const pickupCatalogues: Catalogues = {
  en: () => import('./locales/en/pickup.json', { with: { type: 'json' } }),
  ru: () => import('./locales/ru/pickup.json', { with: { type: 'json' } }),
  it: () => import('./locales/it/pickup.json', { with: { type: 'json' } }),
  fr: () => import('./locales/fr/pickup.json', { with: { type: 'json' } }),
};

/** Reviews on a shop’s own pages. */
export const reviewsCatalogues: Catalogues = {
  en: () => import('./locales/en/reviews.json', { with: { type: 'json' } }),
  ru: () => import('./locales/ru/reviews.json', { with: { type: 'json' } }),
  it: () => import('./locales/it/reviews.json', { with: { type: 'json' } }),
  fr: () => import('./locales/fr/reviews.json', { with: { type: 'json' } }),
};

/** How the dialog looks on a shop’s pages and gets there, in the sellers’ app. */
export const themeCatalogues: Catalogues = {
  en: () => import('./locales/en/theme.json', { with: { type: 'json' } }),
  ru: () => import('./locales/ru/theme.json', { with: { type: 'json' } }),
  it: () => import('./locales/it/theme.json', { with: { type: 'json' } }),
  fr: () => import('./locales/fr/theme.json', { with: { type: 'json' } }),
};

/** What stands in the dialog’s way on a page. */
export const doctorCatalogues: Catalogues = {
  en: () => import('./locales/en/doctor.json', { with: { type: 'json' } }),
  ru: () => import('./locales/ru/doctor.json', { with: { type: 'json' } }),
  it: () => import('./locales/it/doctor.json', { with: { type: 'json' } }),
  fr: () => import('./locales/fr/doctor.json', { with: { type: 'json' } }),
};
