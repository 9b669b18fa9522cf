import { ContextProvider } from '@lit/context';
import type { Locale } from '@ordialog/core';
import type { Catalogue } from '@ordialog/i18n';
import type { LitElement } from 'lit';
import { loadTexts, type Texts, textsContext } from './texts.ts';

/** Gives its host's descendants their texts. Below it, draw nothing until `current` is there. */
export class TextsProvider {
  readonly #host: LitElement;
  readonly #provider: ContextProvider<typeof textsContext, LitElement>;
  #wanted = 0;
  #current: Texts | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    this.#provider = new ContextProvider(host, { context: textsContext });
  }

  get current(): Texts | undefined {
    return this.#current;
  }

  /** Changes the language of everything below; of calls that overtake each other the last one counts. */
  async use(locale: Locale, labels: Catalogue = {}): Promise<void> {
    this.#wanted += 1;
    const wanted = this.#wanted;
    const texts = await loadTexts(locale, labels);
    if (wanted !== this.#wanted) return;
    this.#current = texts;
    this.#provider.setValue(texts);
    this.#host.requestUpdate();
  }
}
