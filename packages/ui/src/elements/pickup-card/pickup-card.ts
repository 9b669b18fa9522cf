import { pickupCatalogues } from '@ordialog/i18n';
import type { OrderView } from '@ordialog/protocol';
import { css, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { OwnTexts } from '../../texts/own-texts.ts';
import { TextsElement } from '../../texts/texts-element.ts';
import { baseStyles } from '../../tokens/base-styles.ts';

/** Where an order waits, when it can be had, and the code to show there: large, and as a picture for a scanner. */
export class PickupCard extends TextsElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: grid;
        gap: 12px;
      }
      dl {
        display: grid;
        grid-template-columns: auto 1fr;
        gap: 4px 16px;
      }
      dt {
        font-size: 13px;
        line-height: 22px;
        color: var(--od-muted);
      }
      dd {
        white-space: pre-line;
        overflow-wrap: anywhere;
      }
      figure {
        margin: 0;
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 16px;
      }
      ordialog-qr-code {
        flex: none;
        border: 1px solid var(--od-border);
        border-radius: var(--od-radius-field);
      }
      .code {
        font-size: 30px;
        line-height: 1.2;
        font-weight: 600;
        letter-spacing: 0.08em;
        white-space: nowrap;
      }
    `,
  ];

  @property({ attribute: false }) order:
    | Pick<OrderView, 'pickup' | 'deadlines' | 'waitingFor' | 'ended' | 'shop' | 'buyer'>
    | undefined;

  readonly #own = new OwnTexts<'pickup'>(this, pickupCatalogues);

  protected override render() {
    const { order, t } = this;
    const say = this.#own.for(t);
    if (!say || !order?.pickup) return nothing;
    const { place, hours, code, link } = order.pickup;
    const fact = (label: string, value: string | undefined) =>
      value ? html`<dt>${label}</dt><dd>${value}</dd>` : nothing;
    return html`${place || hours ? html`<dl>${fact(say('place'), place)}${fact(say('hours'), hours)}</dl>` : nothing}
      ${
        code
          ? html`<figure>
              ${link ? html`<ordialog-qr-code .text=${link} label=${say('qr')}></ordialog-qr-code>` : nothing}
              <figcaption>
                <div class="small muted">${say('code')}</div>
                <div class="code figures" aria-label=${code.split('').join(' ')} role="img">${groups(code)}</div>
              </figcaption>
            </figure>`
          : nothing
      }
      <ordialog-due-line .order=${order}></ordialog-due-line>`;
  }
}

/** "123 456" is said and read more surely than six digits in a row. */
function groups(code: string): string {
  return code.replace(/(\d{3})(?=\d)/g, '$1\u2009');
}
