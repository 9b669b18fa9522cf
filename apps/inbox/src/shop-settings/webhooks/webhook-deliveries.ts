import { type Translator, webhookCatalogues } from '@ordialog/i18n';
import type { WebhookDeliveryList, WebhookDeliveryView } from '@ordialog/protocol';
import { type Failure, formatMoment, OwnTexts } from '@ordialog/ui';
import { css, html, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { pathOf } from '../../routing/route.ts';
import { failureText } from '../form/save-bar.ts';
import { sectionStyles } from '../section-styles.ts';
import { SettingsSection } from '../settings-section.ts';

type Own = Translator<'webhook'>;

/** How often what is being sent is looked at again, in milliseconds. */
const patience = 4000;

/** What one webhook was told, with what came of it, and what to do where it failed. */
export class WebhookDeliveries extends SettingsSection {
  static override styles = [
    ...sectionStyles,
    css`
      :host {
        flex: 1 1 100%;
      }
      .rows > li {
        padding: 8px 0;
        font-size: 13px;
      }
      .failed {
        color: var(--od-danger);
      }
    `,
  ];

  @property({ attribute: false }) webhookId = '';
  @state() private items: readonly WebhookDeliveryView[] | undefined;
  @state() private next: string | null = null;
  @state() private failure: Failure | undefined;

  readonly #own = new OwnTexts<'webhook'>(this, webhookCatalogues);
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Asks again. */
  refresh(): void {
    void this.#load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('webhookId')) void this.#load();
  }

  protected override render() {
    const own = this.#own.for(this.t);
    const { items, failure } = this;
    if (!own) return nothing;
    return html`${
      items
        ? items.length === 0
          ? html`<p class="small muted">${own('set.noDeliveries')}</p>`
          : html`<ul class="rows">${items.map((item) => this.#row(item, own))}</ul>`
        : html`<p class="waiting" role="status"><span class="bone"></span></p>`
    }
      ${this.next ? html`<div class="acts"><button class="button" @click=${this.#more}>${own('set.more')}</button></div>` : nothing}
      ${failure ? html`<p class="error" role="alert">${failureText(failure, this.words)}</p>` : nothing}`;
  }

  #row(delivery: WebhookDeliveryView, own: Own) {
    const { id, event, orderId, status } = delivery;
    const what = own(`event.${event}`);
    return html`<li>
      <div class="about">
        <strong>${what}</strong>
        <p class="figures ${status === 'failed' ? 'failed' : 'muted'}">${howItWent(delivery, own)}</p>
      </div>
      <div class="acts">
        ${orderId ? html`<a class="button quiet" href=${pathOf({ page: 'order', orderId })}>${own('set.order')}</a>` : nothing}
        ${
          status === 'failed' && event !== 'webhook.test'
            ? html`<button class="button" aria-label="${own('set.retry')}: ${what}" @click=${() => this.#retry(id)}>${own('set.retry')}</button>`
            : nothing
        }
      </div>
    </li>`;
  }

  async #retry(id: string): Promise<void> {
    const answer = await this.client?.post(`${this.#path}/${encodeURIComponent(id)}/retry`, {});
    await this.#load();
    if (answer && !answer.ok) this.failure = answer.failure;
  }

  readonly #more = async () => {
    const answer = await this.client?.get<WebhookDeliveryList>(this.#path, {
      cursor: this.next ?? undefined,
    });
    if (!answer?.ok) return;
    this.items = [...(this.items ?? []), ...answer.data.items];
    this.next = answer.data.nextCursor;
  };

  get #path(): string {
    return `/v1/webhooks/${encodeURIComponent(this.webhookId)}/deliveries`;
  }

  async #load(): Promise<void> {
    clearTimeout(this.#timer);
    const answer = await this.client?.get<WebhookDeliveryList>(this.#path, { limit: 20 });
    this.failure = answer && !answer.ok ? answer.failure : undefined;
    if (!answer?.ok) return;
    this.items = answer.data.items;
    this.next = answer.data.nextCursor;
    const isBusy = this.items.some(
      ({ status, dueAt }) => status === 'waiting' && Date.parse(dueAt) < Date.now() + patience,
    );
    if (isBusy && this.isConnected) this.#timer = setTimeout(() => this.refresh(), patience);
  }
}

function howItWent(
  { status, error, attempts, responseStatus, createdAt, dueAt, doneAt }: WebhookDeliveryView,
  own: Own,
): string {
  const moment = (at: string) => formatMoment(at, own.locale, Date.now());
  const reason = error ? own(`error.${error}`, { status: responseStatus ?? '' }) : '';
  switch (status) {
    case 'done':
      return own('set.answered', { moment: moment(doneAt ?? createdAt), status: responseStatus ?? '' });
    case 'waiting':
      if (attempts === 0) return own('set.waiting');
      return `${reason} ${own('set.again', { moment: moment(dueAt) })}`;
    case 'failed':
      return `${moment(dueAt)} · ${reason}`;
    case 'canceled':
      return own('set.canceled');
  }
}
