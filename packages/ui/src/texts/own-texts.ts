import type { Locale } from '@ordialog/core';
import { type Catalogues, loadCatalogue, type Namespace, type Translator } from '@ordialog/i18n';
import type { ReactiveControllerHost } from 'lit';
import { fillIn } from './fill-in.ts';
import type { Texts } from './texts.ts';

/**
 * The texts of a part of the dialog that few open, in a namespace of its own: fetched with that part, in the language
 * of the texts around it, so that those who do not open it do not download them. Its host draws nothing until
 * `for(this.t)` is there.
 */
export class OwnTexts<N extends Namespace> {
  readonly #host: ReactiveControllerHost;
  readonly #catalogues: Catalogues;
  #locale: Locale | undefined;
  #current: Translator<N> | undefined;

  constructor(host: ReactiveControllerHost, catalogues: Catalogues) {
    this.#host = host;
    this.#catalogues = catalogues;
  }

  /** What this part says in the language of `around`; undefined until it has been fetched. */
  for(around: Texts): Translator<N> | undefined {
    if (this.#locale !== around.locale) void this.#load(around);
    return this.#current;
  }

  async #load({ locale, labels }: Texts): Promise<void> {
    this.#locale = locale;
    try {
      const catalogue = { ...(await loadCatalogue(this.#catalogues, locale)), ...labels };
      if (this.#locale !== locale) return;
      this.#current = Object.assign(fillIn(locale, catalogue), { locale });
      this.#host.requestUpdate();
    } catch {
      // Asked for again at the host's next drawing.
      this.#locale = undefined;
    }
  }
}
