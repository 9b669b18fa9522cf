import { type Translator, webhookCatalogues } from '@ordialog/i18n';
import type { CreatedWebhook, WebhookDeliveryView, WebhookList, WebhookView } from '@ordialog/protocol';
import { type Answer, type Failure, formatMoment, icon, OwnTexts } from '@ordialog/ui';
import { css, html, nothing } from 'lit';
import { query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { Plus } from 'lucide';
import type { ConfirmDialog } from '../confirm/confirm-dialog.ts';
import { failureText } from '../form/save-bar.ts';
import { onceStyles } from '../keys/once.styles.ts';
import { sectionStyles } from '../section-styles.ts';
import { tellSettings } from '../settings-requests.ts';
import { SettingsSection } from '../settings-section.ts';
import type { WebhookDeliveries } from './webhook-deliveries.ts';

type Own = Translator<'webhook'>;

/** Where the shop's own server is told of what happens: added, tried, switched off, with what each was told. */
export class WebhooksSection extends SettingsSection {
  static override styles = [
    ...sectionStyles,
    onceStyles,
    css`
      .off {
        color: var(--od-danger);
      }
      .url {
        overflow-wrap: anywhere;
      }
      details {
        flex: 1 1 100%;
      }
      summary {
        font-size: 13px;
        color: var(--od-muted);
        cursor: pointer;
      }
    `,
  ];

  @state() private webhooks: readonly WebhookView[] | undefined;
  @state() private failure: Failure | undefined;
  /** The id of the one whose form is open, or `new`. */
  @state() private open: string | undefined;
  /** Those whose deliveries are shown. */
  @state() private unfolded: ReadonlySet<string> = new Set();
  @state() private shown: CreatedWebhook | undefined;
  @query('inbox-confirm') private readonly dialog: ConfirmDialog | undefined;

  readonly #own = new OwnTexts<'webhook'>(this, webhookCatalogues);

  protected override firstUpdated(): void {
    void this.#load();
  }

  protected override render() {
    const own = this.#own.for(this.t);
    if (!own) return nothing;
    const { webhooks, failure } = this;
    return html`<section class="group">
        <div class="about"><p class="small muted">${own('set.about')}</p></div>
        ${webhooks ? this.#list(webhooks, own) : html`<p class="waiting" role="status"><span class="bone"></span><span class="bone"></span></p>`}
        ${
          this.open === 'new'
            ? this.#form(undefined, own)
            : html`<div class="acts"><button class="button" @click=${() => this.#edit('new')}>${icon(Plus, 18)}${own('set.add')}</button></div>`
        }
        ${failure ? html`<p class="error" role="alert">${failureText(failure, this.words)}</p>` : nothing}
      </section>
      <inbox-confirm></inbox-confirm>`;
  }

  #list(webhooks: readonly WebhookView[], own: Own) {
    if (webhooks.length === 0) return this.open ? nothing : html`<p>${own('set.empty')}</p>`;
    return html`<ul class="rows">
      ${repeat(
        webhooks,
        ({ id }) => id,
        (webhook) =>
          html`<li>${this.open === webhook.id ? this.#form(webhook, own) : this.#row(webhook, own)}</li>`,
      )}
    </ul>`;
  }

  #row(webhook: WebhookView, own: Own) {
    const { id, url, description, events, enabled } = webhook;
    const { host } = new URL(url);
    const names = events.map((event) => own(`event.${event}`)).join(' · ');
    const act = (label: string, does: () => void, kind = '') =>
      html`<button class="button ${kind}" aria-label="${label}: ${host}" @click=${does}>${label}</button>`;
    return html`<div class="about">
        <strong class="url">${url}</strong>
        ${description ? html`<p>${description}</p>` : nothing}
        <p class="small muted">${names}</p>
        ${this.#state(webhook, own)}
      </div>
      <div class="acts">
        ${act(own('set.test'), () => void this.#test(webhook, own))}
        ${act(own('set.edit'), () => this.#edit(id))}
        ${act(own(enabled ? 'set.switchOff' : 'set.switchOn'), () => void this.#switch(webhook, own))}
        ${act(own('set.newSecret'), () => void this.#replace(webhook, host, own), 'quiet')}
        ${act(own('set.delete'), () => void this.#delete(webhook, host, own), 'quiet')}
      </div>
      ${this.shown?.id === id ? this.#secret(this.shown, own) : nothing}
      <details ?open=${this.unfolded.has(id)} @toggle=${(event: Event) => this.#toggled(id, event)}>
        <summary>${own('set.deliveries')}</summary>
        ${
          this.unfolded.has(id)
            ? html`<inbox-settings-webhook-deliveries data-of=${id} .client=${this.client} .session=${this.session} .webhookId=${id}></inbox-settings-webhook-deliveries>`
            : nothing
        }
      </details>`;
  }

  #state({ enabled, disabledReason, failingSince }: WebhookView, own: Own) {
    if (enabled && !failingSince) return html`<p class="small">${own('set.on')}</p>`;
    if (enabled) {
      const moment = formatMoment(failingSince ?? '', own.locale, Date.now());
      return html`<p class="small off">${own('set.failingSince', { moment })}</p>`;
    }
    if (disabledReason === 'failing') return html`<p class="small off">${own('set.offFailing')}</p>`;
    if (disabledReason === 'gone') return html`<p class="small off">${own('set.offGone')}</p>`;
    return html`<p class="small muted">${own('set.off')}</p>`;
  }

  #secret({ secret }: CreatedWebhook, own: Own) {
    return html`<div class="once" role="status">
      <p class="small">${own('set.secretOnce')}</p>
      <ordialog-copy-value label=${own('set.secret')} value=${secret}></ordialog-copy-value>
    </div>`;
  }

  #form(webhook: WebhookView | undefined, own: Own) {
    return html`<inbox-settings-webhook-form
      .client=${this.client}
      .session=${this.session}
      .writable=${this.writable}
      .webhook=${webhook}
      @webhook-saved=${({ detail }: CustomEvent<WebhookView | CreatedWebhook>) => this.#saved(detail, own)}
      @webhook-closed=${() => this.#edit(undefined)}
    ></inbox-settings-webhook-form>`;
  }

  #edit(id: string | undefined): void {
    this.open = id;
    tellSettings(this, 'unsaved', { unsaved: id !== undefined });
  }

  async #saved(webhook: WebhookView | CreatedWebhook, own: Own): Promise<void> {
    this.#edit(undefined);
    if ('secret' in webhook) this.shown = webhook;
    tellSettings(this, 'told', { text: own('set.saved') });
    await this.#load();
  }

  async #test({ id }: WebhookView, own: Own): Promise<void> {
    const answer = await this.client?.post<WebhookDeliveryView>(`${at(id)}/test`, {});
    if (answer?.ok) {
      const { error, responseStatus } = answer.data;
      const status = responseStatus ?? '';
      const text = error ? own(`error.${error}`, { status }) : own('set.tested', { status });
      tellSettings(this, 'told', { text });
    }
    await this.#after(answer);
    this.renderRoot.querySelector<WebhookDeliveries>(`[data-of="${id}"]`)?.refresh();
  }

  async #switch({ id, enabled }: WebhookView, own: Own): Promise<void> {
    const answer = await this.client?.patch<WebhookView>(at(id), { enabled: !enabled });
    if (answer?.ok) tellSettings(this, 'told', { text: own('set.saved') });
    await this.#after(answer);
  }

  async #replace({ id }: WebhookView, host: string, own: Own): Promise<void> {
    const title = own('set.newSecret');
    if (!(await this.dialog?.confirm({ title, text: own('set.newSecretSure', { host }), yes: title })))
      return;
    const answer = await this.client?.post<CreatedWebhook>(`${at(id)}/secret`, {});
    if (answer?.ok) this.shown = answer.data;
    await this.#after(answer);
  }

  async #delete({ id }: WebhookView, host: string, own: Own): Promise<void> {
    const title = own('set.delete');
    if (!(await this.dialog?.confirm({ title, text: own('set.deleteSure', { host }), yes: title }))) return;
    const answer = await this.client?.delete<null>(at(id));
    if (answer?.ok) tellSettings(this, 'told', { text: own('set.deleted') });
    await this.#after(answer);
  }

  #toggled(id: string, { target }: Event): void {
    if (!(target instanceof HTMLDetailsElement) || target.open === this.unfolded.has(id)) return;
    const others = [...this.unfolded].filter((each) => each !== id);
    this.unfolded = new Set(target.open ? [...others, id] : others);
  }

  async #after(answer: Answer<unknown> | undefined): Promise<void> {
    await this.#load();
    if (answer && !answer.ok) this.failure = answer.failure;
  }

  async #load(): Promise<void> {
    const answer = await this.client?.get<WebhookList>('/v1/webhooks');
    if (answer?.ok) this.webhooks = answer.data.items;
    this.failure = answer && !answer.ok ? answer.failure : undefined;
  }
}

const at = (id: string) => `/v1/webhooks/${encodeURIComponent(id)}`;
