import type conversation from './locales/en/conversation.json';
import type delivery from './locales/en/delivery.json';
import type document from './locales/en/document.json';
import type editor from './locales/en/editor.json';
import type entry from './locales/en/entry.json';
import type inbox from './locales/en/inbox.json';
import type intake from './locales/en/intake.json';
import type mail from './locales/en/mail.json';
import type page from './locales/en/page.json';
import type problem from './locales/en/problem.json';
import type workflow from './locales/en/workflow.json';

interface English {
  conversation: typeof conversation;
  delivery: typeof delivery;
  document: typeof document;
  editor: typeof editor;
  entry: typeof entry;
  inbox: typeof inbox;
  intake: typeof intake;
  mail: typeof mail;
  page: typeof page;
  problem: typeof problem;
  workflow: typeof workflow;
}

/**
 * One file of texts in each language: the dialog, what came of deliveries, PDF documents, the workflow editor, the
 * log's entries, the sellers' app, lines that intakes add, e-mails, the hosted order page, errors, and what is to be
 * mended in a workflow.
 */
export type Namespace = keyof English;

type PluralForm = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';
type Bare<K extends string> = K extends `${infer Stem}_${PluralForm}` ? Stem : K;

/** The keys of a namespace: a key that English lacks does not compile. Plural forms go by their stem and `count`. */
export type KeyOf<N extends Namespace> = Bare<Extract<keyof English[N], string>>;

/** Keys are flat; a plural stands once for each form, as `_one`, `_few`, `_many`, `_other`. */
export type Catalogue = Readonly<Record<string, string>>;
