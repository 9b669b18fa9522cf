import { ContextProvider } from '@lit/context';
import type { Locale } from '@ordialog/core';
import { createTranslator, inboxCatalogues, loadCatalogue } from '@ordialog/i18n';
import { TextsProvider } from '@ordialog/ui';
import type { LitElement } from 'lit';
import { type InboxTexts, inboxTextsContext } from './inbox-texts.ts';

/** Gives its host's descendants the app's own texts and those it shares with the widget. */
export class InboxTextsProvider {
  readonly #shared: TextsProvider;
  readonly #provider: ContextProvider<typeof inboxTextsContext, LitElement>;
  #wanted = 0;
  #current: InboxTexts | undefined;

  constructor(host: LitElement) {
    this.#shared = new TextsProvider(host, { whole: true });
    this.#provider = new ContextProvider(host, { context: inboxTextsContext });
  }

  /** Undefined until the first language is there. */
  get current(): InboxTexts | undefined {
    return this.#shared.current && this.#current;
  }

  /** Changes the language of everything below; of calls that overtake each other the last one counts. */
  async use(locale: Locale): Promise<void> {
    this.#wanted += 1;
    const wanted = this.#wanted;
    const catalogue = await loadCatalogue(inboxCatalogues, locale);
    if (wanted !== this.#wanted) return;
    this.#current = createTranslator<'inbox'>(locale, catalogue);
    this.#provider.setValue(this.#current);
    await this.#shared.use(locale);
  }
}
