import type { Locale } from '@ordialog/core';
import type { Catalogue } from './catalogue.ts';
import enAccounts from './locales/en/accounts.json' with { type: 'json' };
import enDelivery from './locales/en/delivery.json' with { type: 'json' };
import enDocument from './locales/en/document.json' with { type: 'json' };
import enEntry from './locales/en/entry.json' with { type: 'json' };
import enExport from './locales/en/export.json' with { type: 'json' };
import enIntake from './locales/en/intake.json' with { type: 'json' };
import enMail from './locales/en/mail.json' with { type: 'json' };
import enPage from './locales/en/page.json' with { type: 'json' };
import enPayment from './locales/en/payment.json' with { type: 'json' };
import enProblem from './locales/en/problem.json' with { type: 'json' };
import enReply from './locales/en/reply.json' with { type: 'json' };
import enReviews from './locales/en/reviews.json' with { type: 'json' };
import enTeam from './locales/en/team.json' with { type: 'json' };
import enWebhook from './locales/en/webhook.json' with { type: 'json' };
import enWorkflow from './locales/en/workflow.json' with { type: 'json' };
import frAccounts from './locales/fr/accounts.json' with { type: 'json' };
import frDelivery from './locales/fr/delivery.json' with { type: 'json' };
import frDocument from './locales/fr/document.json' with { type: 'json' };
import frEntry from './locales/fr/entry.json' with { type: 'json' };
import frExport from './locales/fr/export.json' with { type: 'json' };
import frIntake from './locales/fr/intake.json' with { type: 'json' };
import frMail from './locales/fr/mail.json' with { type: 'json' };
import frPage from './locales/fr/page.json' with { type: 'json' };
import frPayment from './locales/fr/payment.json' with { type: 'json' };
import frProblem from './locales/fr/problem.json' with { type: 'json' };
import frReply from './locales/fr/reply.json' with { type: 'json' };
import frReviews from './locales/fr/reviews.json' with { type: 'json' };
import frTeam from './locales/fr/team.json' with { type: 'json' };
import frWebhook from './locales/fr/webhook.json' with { type: 'json' };
import frWorkflow from './locales/fr/workflow.json' with { type: 'json' };
import itAccounts from './locales/it/accounts.json' with { type: 'json' };
import itDelivery from './locales/it/delivery.json' with { type: 'json' };
import itDocument from './locales/it/document.json' with { type: 'json' };
import itEntry from './locales/it/entry.json' with { type: 'json' };
import itExport from './locales/it/export.json' with { type: 'json' };
import itIntake from './locales/it/intake.json' with { type: 'json' };
import itMail from './locales/it/mail.json' with { type: 'json' };
import itPage from './locales/it/page.json' with { type: 'json' };
import itPayment from './locales/it/payment.json' with { type: 'json' };
import itProblem from './locales/it/problem.json' with { type: 'json' };
import itReply from './locales/it/reply.json' with { type: 'json' };
import itReviews from './locales/it/reviews.json' with { type: 'json' };
import itTeam from './locales/it/team.json' with { type: 'json' };
import itWebhook from './locales/it/webhook.json' with { type: 'json' };
import itWorkflow from './locales/it/workflow.json' with { type: 'json' };
import ruAccounts from './locales/ru/accounts.json' with { type: 'json' };
import ruDelivery from './locales/ru/delivery.json' with { type: 'json' };
import ruDocument from './locales/ru/document.json' with { type: 'json' };
import ruEntry from './locales/ru/entry.json' with { type: 'json' };
import ruExport from './locales/ru/export.json' with { type: 'json' };
import ruIntake from './locales/ru/intake.json' with { type: 'json' };
import ruMail from './locales/ru/mail.json' with { type: 'json' };
import ruPage from './locales/ru/page.json' with { type: 'json' };
import ruPayment from './locales/ru/payment.json' with { type: 'json' };
import ruProblem from './locales/ru/problem.json' with { type: 'json' };
import ruReply from './locales/ru/reply.json' with { type: 'json' };
import ruReviews from './locales/ru/reviews.json' with { type: 'json' };
import ruTeam from './locales/ru/team.json' with { type: 'json' };
import ruWebhook from './locales/ru/webhook.json' with { type: 'json' };
import ruWorkflow from './locales/ru/workflow.json' with { type: 'json' };

export type ServerNamespace =
  | 'accounts'
  | 'delivery'
  | 'document'
  | 'entry'
  | 'export'
  | 'intake'
  | 'mail'
  | 'page'
  | 'payment'
  | 'problem'
  | 'reviews'
  | 'team'
  | 'reply'
  | 'webhook'
  | 'workflow';

/** The texts a server needs, all languages at hand. */
export const serverCatalogues: Record<ServerNamespace, Record<Locale, Catalogue>> = {
  accounts: { en: enAccounts, ru: ruAccounts, it: itAccounts, fr: frAccounts },
  delivery: { en: enDelivery, ru: ruDelivery, it: itDelivery, fr: frDelivery },
  document: { en: enDocument, ru: ruDocument, it: itDocument, fr: frDocument },
  entry: { en: enEntry, ru: ruEntry, it: itEntry, fr: frEntry },
  export: { en: enExport, ru: ruExport, it: itExport, fr: frExport },
  intake: { en: enIntake, ru: ruIntake, it: itIntake, fr: frIntake },
  mail: { en: enMail, ru: ruMail, it: itMail, fr: frMail },
  page: { en: enPage, ru: ruPage, it: itPage, fr: frPage },
  payment: { en: enPayment, ru: ruPayment, it: itPayment, fr: frPayment },
  problem: { en: enProblem, ru: ruProblem, it: itProblem, fr: frProblem },
  reviews: { en: enReviews, ru: ruReviews, it: itReviews, fr: frReviews },
  team: { en: enTeam, ru: ruTeam, it: itTeam, fr: frTeam },
  reply: { en: enReply, ru: ruReply, it: itReply, fr: frReply },
  webhook: { en: enWebhook, ru: ruWebhook, it: itWebhook, fr: frWebhook },
  workflow: { en: enWorkflow, ru: ruWorkflow, it: itWorkflow, fr: frWorkflow },
};
