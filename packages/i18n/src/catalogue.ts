import type accounts from './locales/en/accounts.json';
import type attachment from './locales/en/attachment.json';
import type conversation from './locales/en/conversation.json';
import type delivery from './locales/en/delivery.json';
import type doctor from './locales/en/doctor.json';
import type document from './locales/en/document.json';
import type editor from './locales/en/editor.json';
import type entry from './locales/en/entry.json';
import type exported from './locales/en/export.json';
import type inbox from './locales/en/inbox.json';
import type intake from './locales/en/intake.json';
import type later from './locales/en/later.json';
import type mail from './locales/en/mail.json';
import type message from './locales/en/message.json';
import type page from './locales/en/page.json';
import type payment from './locales/en/payment.json';
import type pickup from './locales/en/pickup.json';
import type presence from './locales/en/presence.json';
import type problem from './locales/en/problem.json';
import type reply from './locales/en/reply.json';
import type review from './locales/en/review.json';
import type reviews from './locales/en/reviews.json';
import type settings from './locales/en/settings.json';
import type survey from './locales/en/survey.json';
import type team from './locales/en/team.json';
import type theme from './locales/en/theme.json';
import type tracker from './locales/en/tracker.json';
import type webhook from './locales/en/webhook.json';
import type workflow from './locales/en/workflow.json';

interface English {
  attachment: typeof attachment;
  accounts: typeof accounts;
  conversation: typeof conversation;
  delivery: typeof delivery;
  doctor: typeof doctor;
  document: typeof document;
  editor: typeof editor;
  entry: typeof entry;
  export: typeof exported;
  inbox: typeof inbox;
  intake: typeof intake;
  later: typeof later;
  mail: typeof mail;
  message: typeof message;
  page: typeof page;
  payment: typeof payment;
  pickup: typeof pickup;
  presence: typeof presence;
  problem: typeof problem;
  review: typeof review;
  reviews: typeof reviews;
  reply: typeof reply;
  settings: typeof settings;
  team: typeof team;
  theme: typeof theme;
  tracker: typeof tracker;
  webhook: typeof webhook;
  survey: typeof survey;
  workflow: typeof workflow;
}

/**
 * One file of texts in each language: the dialog, its parts that few open, what came of deliveries, PDF documents, the
 * workflow editor, the log's entries, the sellers' app, lines that intakes add, e-mails, the hosted order page, errors,
 * and what is to be mended in a workflow.
 */
export type Namespace = keyof English;

type PluralForm = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';
type Bare<K extends string> = K extends `${infer Stem}_${PluralForm}` ? Stem : K;

/** The keys of a namespace: a key that English lacks does not compile. Plural forms go by their stem and `count`. */
export type KeyOf<N extends Namespace> = Bare<Extract<keyof English[N], string>>;

/** Keys are flat; a plural stands once for each form, as `_one`, `_few`, `_many`, `_other`. */
export type Catalogue = Readonly<Record<string, string>>;
