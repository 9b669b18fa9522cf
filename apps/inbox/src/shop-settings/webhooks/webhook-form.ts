import { type WebhookEvent, webhookEvents } from '@ordialog/core';
import { type Translator, webhookCatalogues } from '@ordialog/i18n';
import type { CreatedWebhook, WebhookView } from '@ordialog/protocol';
import { type Failure, OwnTexts } from '@ordialog/ui';
import { css, html, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { checkField, textField } from '../form/fields.ts';
import { failureText } from '../form/save-bar.ts';
import { sectionStyles } from '../section-styles.ts';
import { SettingsSection } from '../settings-section.ts';

/**
 * Where a server is told and of what: a new webhook, or one being changed.
 *
 * @fires webhook-saved - It is saved; `detail` is the webhook, with its secret where it is new.
 * @fires webhook-closed - The person would rather not.
 */
export class WebhookForm extends SettingsSection {
  static override styles = [
    ...sectionStyles,
    css`
      :host {
        flex: 1 1 100%;
      }
      form {
        display: grid;
        gap: 16px;
      }
      fieldset {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(240px, 100%), 1fr));
        gap: 8px 20px;
        margin: 0;
        padding: 0;
        border: 0;
      }
      legend {
        margin-bottom: 8px;
        font-size: 13px;
        color: var(--od-muted);
      }
    `,
  ];

  /** The one to be changed; undefined for a new one. */
  @property({ attribute: false }) webhook: WebhookView | undefined;
  @state() private url = '';
  @state() private description = '';
  @state() private events: readonly WebhookEvent[] = webhookEvents;
  @state() private saving = false;
  @state() private failure: Failure | undefined;

  readonly #own = new OwnTexts<'webhook'>(this, webhookCatalogues);

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { webhook } = this;
    if (!changed.has('webhook') || !webhook) return;
    this.url = webhook.url;
    this.description = webhook.description;
    this.events = webhook.events;
  }

  protected override updated(): void {
    if (this.url === '' && !this.matches(':focus-within')) {
      this.renderRoot.querySelector<HTMLElement>('#url')?.focus();
    }
  }

  protected override render() {
    const own = this.#own.for(this.t);
    if (!own) return nothing;
    const { failure } = this;
    const urlError = failure?.errors?.find(({ path }) => path === 'url')?.message;
    return html`<form novalidate @submit=${this.#save}>
      ${textField({
        id: 'url',
        label: own('set.url'),
        hint: own('set.urlHint'),
        type: 'url',
        value: this.url,
        required: true,
        maxLength: 2000,
        placeholder: 'https://',
        error: urlError,
        edit: (url) => {
          this.url = url;
          this.failure = undefined;
        },
      })}
      ${this.#events(own)}
      ${textField({
        id: 'description',
        label: own('set.description'),
        value: this.description,
        maxLength: 200,
        edit: (description) => {
          this.description = description;
        },
      })}
      ${failure && !urlError ? html`<p class="error" role="alert">${failureText(failure, this.words)}</p>` : nothing}
      <div class="acts">
        <button class="primary button" aria-busy=${this.saving} ?disabled=${this.events.length === 0}>${own('set.save')}</button>
        <button class="quiet button" type="button" @click=${() => this.#tell('webhook-closed')}>${own('set.cancel')}</button>
      </div>
    </form>`;
  }

  #events(own: Translator<'webhook'>) {
    return html`<fieldset>
      <legend>${own('set.events')}</legend>
      ${webhookEvents.map((event) =>
        checkField({
          id: event,
          label: own(`event.${event}`),
          value: this.events.includes(event),
          edit: (on) => {
            const others = this.events.filter((each) => each !== event);
            this.events = on ? [...others, event] : others;
          },
        }),
      )}
      ${this.events.length === 0 ? html`<p class="error" role="alert">${own('set.noEvents')}</p>` : nothing}
    </fieldset>`;
  }

  readonly #save = async (event: Event) => {
    event.preventDefault();
    const { client, webhook, description, events } = this;
    if (!client || this.saving) return;
    this.saving = true;
    const body = { url: this.url.trim(), description, events };
    const answer = webhook
      ? await client.patch<WebhookView>(`/v1/webhooks/${encodeURIComponent(webhook.id)}`, body)
      : await client.post<CreatedWebhook>('/v1/webhooks', body);
    this.saving = false;
    this.failure = answer.ok ? undefined : answer.failure;
    if (answer.ok) return this.#tell('webhook-saved', answer.data);
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  };

  #tell(name: string, detail?: WebhookView): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}
