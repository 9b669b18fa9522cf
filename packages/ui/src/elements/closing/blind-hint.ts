import { reviewCatalogues } from '@ordialog/i18n';
import type { OrderView } from '@ordialog/protocol';
import { html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { formatMoment } from '../../format/dates.ts';
import { OwnTexts } from '../../texts/own-texts.ts';
import { TextsElement } from '../../texts/texts-element.ts';
import { baseStyles } from '../../tokens/base-styles.ts';

/** Tells a buyer how it is with ratings that wait for each other. */
export class BlindHint extends TextsElement {
  static override styles = [baseStyles];

  @property({ attribute: false }) order: OrderView | undefined;

  readonly #own = new OwnTexts<'review'>(this, reviewCatalogues);

  protected override render() {
    const { order, t } = this;
    const say = this.#own.for(t);
    if (!say || !order?.blindRating || order.blindRating.open) return nothing;
    const { theirs, until } = order.blindRating;
    const shop = order.shop.name;
    const date = until === undefined ? '' : formatMoment(until, t.locale, Date.now());
    const text = theirs
      ? say('blind.theirs', { shop })
      : order.review
        ? say('blind.waiting', { shop, date })
        : say('blind.rule', { shop });
    return html`<p class="small muted">${text}</p>`;
  }
}
