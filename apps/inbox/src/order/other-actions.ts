import type { OrderView } from '@ordialog/protocol';
import { baseStyles, buttonStyles, icon } from '@ordialog/ui';
import { css, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { ChevronDown, Download, Eye, EyeOff } from 'lucide';
import type { OrderDesk, Visibility } from '../orders/order-desk.ts';
import { Watching } from '../orders/watching.ts';
import { InboxElement } from '../texts/inbox-element.ts';
import { foldStyles } from './fold.styles.ts';

/** What an owner or manager may do beside the workflow: show the order or hide it, put it into any state. */
export class OtherActions extends InboxElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    foldStyles,
    css`
      .seen {
        display: flex;
        gap: 8px;
      }
      .seen svg {
        margin-top: 1px;
        color: var(--od-muted);
      }
      .buttons {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
      a.button {
        text-decoration: none;
      }
      .apart {
        padding-top: 12px;
        border-top: 1px solid var(--od-border);
      }
    `,
  ];

  @property({ attribute: false }) desk: OrderDesk | undefined;
  @property({ attribute: false }) order: OrderView | undefined;
  @state() private forcing = false;

  readonly #watching = new Watching(this);

  protected override willUpdate(): void {
    this.#watching.follow(this.desk);
  }

  protected override render() {
    const { desk, order, say } = this;
    if (!desk || !order?.seller) return nothing;
    const { visible, visibility } = order.seller;
    const act = desk.actOf('visibility');
    return html`<details>
        <summary>${say('order.other')}${icon(ChevronDown, 16)}</summary>
        <div class="body">
          <p class="seen">
            ${icon(visible ? Eye : EyeOff, 16)}
            <span
              >${say(visible ? 'order.visible' : 'order.hidden')}
              <span class="muted">${say(visibility === 'auto' ? 'order.byWorkflow' : 'order.byHand')}</span></span
            >
          </p>
          ${act?.status === 'refused' ? html`<p class="error" role="alert">${act.failure.detail ?? this.t('card.network')}</p>` : nothing}
          <div class="buttons">
            ${visible ? this.#button(desk, 'hidden') : this.#button(desk, 'shown')}
            ${visibility === 'auto' ? nothing : this.#button(desk, 'auto')}
          </div>
          <div class="buttons apart">
            <button class="button" @click=${this.#begin}>${say('force.begin')}</button>
          </div>
          <div class="buttons apart">
            <a class="button" href="/v1/orders/${encodeURIComponent(order.id)}/evidence" download>
              ${icon(Download, 16)}${say('order.evidence')}
            </a>
            <p class="small muted">${say('order.evidenceHint')}</p>
          </div>
        </div>
      </details>
      ${
        this.forcing
          ? html`<inbox-force-dialog .desk=${desk} .order=${order} @inbox-close=${this.#end}></inbox-force-dialog>`
          : nothing
      }`;
  }

  #button(desk: OrderDesk, visibility: Visibility) {
    const running = desk.actOf('visibility')?.status === 'running';
    return html`<button class="button" aria-busy=${running} @click=${() => void desk.setVisibility(visibility)}>
      ${this.say(`visibility.${visibility}`)}
    </button>`;
  }

  readonly #begin = () => {
    this.desk?.forget();
    void this.desk?.learn();
    this.forcing = true;
  };

  readonly #end = () => {
    this.forcing = false;
  };
}
