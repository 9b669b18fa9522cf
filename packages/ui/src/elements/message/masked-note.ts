import { messageCatalogues } from '@ordialog/i18n';
import { html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { OwnTexts } from '../../texts/own-texts.ts';
import { TextsElement } from '../../texts/texts-element.ts';
import { baseStyles } from '../../tokens/base-styles.ts';

/** Says at a message that outside contacts in it are hidden: to its author, from the other side. */
export class MaskedNote extends TextsElement {
  static override styles = baseStyles;

  @property({ type: Boolean }) mine = false;
  readonly #own = new OwnTexts<'message'>(this, messageCatalogues);

  protected override render() {
    const own = this.#own.for(this.t);
    return own
      ? html`<span class="small muted">${own(this.mine ? 'masked.mine' : 'masked.theirs')}</span>`
      : nothing;
  }
}
