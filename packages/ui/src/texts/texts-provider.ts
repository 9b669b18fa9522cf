import type { Locale } from '@ordialog/core';
import type { Catalogue } from '@ordialog/i18n';
import type { LitElement } from 'lit';
import { onRequest } from '../elements/requests.ts';
import { loadTexts, type Texts, type TextsFollower, type WantedTexts } from './texts.ts';

/** Gives its host's descendants their texts. Below it, draw nothing until `current` is there. */
export class TextsProvider {
  readonly #host: LitElement;
  readonly #followers = new Set<TextsFollower>();
  #wanted: WantedTexts;
  #loading: Promise<void> | undefined;
  #current: Texts | undefined;

  /** `whole`: with the texts of parts that are drawn for few, from the start. */
  constructor(host: LitElement, { whole = false } = {}) {
    this.#host = host;
    this.#wanted = { locale: 'en', labels: {}, whole };
    onRequest(host, 'texts', (follower) => {
      this.#followers.add(follower);
      follower.leave = () => this.#followers.delete(follower);
      if (this.#current) follower.use(this.#current);
    });
  }

  get current(): Texts | undefined {
    return this.#current;
  }

  /** Changes the language of everything below; of calls that overtake each other the last one counts. */
  use(locale: Locale, labels: Catalogue = {}): Promise<void> {
    return this.#load({ ...this.#wanted, locale, labels });
  }

  #load(wanted: WantedTexts): Promise<void> {
    this.#wanted = wanted;
    this.#loading = this.#provide(wanted);
    return this.#loading;
  }

  readonly #more = async (): Promise<void> => {
    const { whole } = this.#wanted;
    try {
      await (whole ? this.#loading : this.#load({ ...this.#wanted, whole: true }));
    } catch (error) {
      // Asked for again when the next part is needed.
      this.#wanted = { ...this.#wanted, whole: false };
      throw error;
    }
  };

  async #provide(wanted: WantedTexts): Promise<void> {
    const texts = await loadTexts(wanted, this.#more);
    if (wanted !== this.#wanted) return;
    this.#current = texts;
    for (const follower of this.#followers) follower.use(texts);
    this.#host.requestUpdate();
  }
}
