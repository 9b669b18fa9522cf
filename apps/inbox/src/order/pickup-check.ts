import { pickupCatalogues } from '@ordialog/i18n';
import type { OrderView } from '@ordialog/protocol';
import { type Act, baseStyles, buttonStyles, fieldStyles, OwnTexts, request } from '@ordialog/ui';
import { css, html, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { InboxElement } from '../texts/inbox-element.ts';
import { orderReviewStyles } from './order-review.styles.ts';
import { scannedCode } from './scanned-code.ts';

const actName = 'pickup';

/** Where the code is typed that a buyer shows at the counter. Who scanned the buyer's picture finds it filled in. */
export class PickupCheck extends InboxElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    fieldStyles,
    orderReviewStyles,
    css`
      .row {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
      .row input {
        flex: 1 1 120px;
        width: 0;
        font-variant-numeric: tabular-nums;
        letter-spacing: 0.1em;
      }
    `,
  ];

  @property({ attribute: false }) order: OrderView | undefined;
  @property({ attribute: false }) act: Act | undefined;
  @state() private code = '';

  readonly #own = new OwnTexts<'pickup'>(this, pickupCatalogues);

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('order') && changed.get('order')?.id !== this.order?.id) this.code = scannedCode();
  }

  protected override render() {
    const { order, act, t } = this;
    const own = this.#own.for(t);
    if (!own || !order?.pickup) return nothing;
    const mine = act?.name === actName ? act : undefined;
    const refused = mine?.status === 'refused' ? mine.failure : undefined;
    return html`<section>
      <form @submit=${this.#send}>
        <div>
          <label for="code">${own('check.title')}</label>
          <div class="row">
            <input
              id="code"
              inputmode="numeric"
              autocomplete="off"
              maxlength="9"
              .value=${this.code}
              aria-invalid=${refused ? 'true' : nothing}
              aria-describedby="hint"
              @input=${this.#write}
            />
            <button class="button primary" ?disabled=${this.#digits.length !== 6} aria-busy=${mine?.status === 'running'}>
              ${own('check.do')}
            </button>
          </div>
          <p class="small muted" id="hint">${own('check.hint')}</p>
        </div>
        ${refused ? html`<p class="error" role="alert">${refused.detail ?? t('card.network')}</p>` : nothing}
      </form>
    </section>`;
  }

  get #digits(): string {
    return this.code.replace(/\D/g, '');
  }

  #write({ target }: InputEvent): void {
    if (target instanceof HTMLInputElement) this.code = target.value;
  }

  #send(event: SubmitEvent): void {
    event.preventDefault();
    const code = this.#digits;
    if (code.length !== 6 || this.act?.status === 'running') return;
    request(this, 'reach', {
      use: (store) => store.act(actName, (api, path) => api.post<OrderView>(`${path}/pickup`, { code })),
    });
  }
}
