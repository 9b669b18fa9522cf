import type { Locale } from '@ordialog/core';
import {
  type Catalogue,
  conversationCatalogues,
  laterCatalogues,
  loadCatalogue,
  type Translator,
} from '@ordialog/i18n';
import { fillIn } from './fill-in.ts';

/** What the conversation says, in one language. Its `locale` also formats dates and money. */
export type Texts = Translator<'conversation'> &
  Translator<'later'> & {
    /** What the page says instead, by key, in every namespace. */
    readonly labels: Catalogue;
    /**
     * Fetches the words of the parts that are drawn for few, once; elements that use them are defined after that.
     * Rejects when they cannot be fetched.
     */
    more(): Promise<void>;
  };

/** Which texts: a language, what the page says instead, and whether those of rare parts are among them. */
export interface WantedTexts {
  readonly locale: Locale;
  readonly labels: Catalogue;
  readonly whole: boolean;
}

/** Who is told the texts of the nearest element above that provides some, and new ones until they leave. */
export interface TextsFollower {
  use(texts: Texts): void;
  /** Given by the provider. */
  leave?: () => void;
}

/** The texts that are wanted; `labels` replace single ones by key. Rejects when they cannot be fetched. */
export async function loadTexts(
  { locale, labels, whole }: WantedTexts,
  more: () => Promise<void>,
): Promise<Texts> {
  const [first, later] = await Promise.all([
    loadCatalogue(conversationCatalogues, locale),
    whole ? loadCatalogue(laterCatalogues, locale) : {},
  ]);
  return Object.assign(fillIn(locale, { ...first, ...later, ...labels }), { locale, labels, more });
}
