import { accountsCatalogues, paymentCatalogues, type Translator } from '@ordialog/i18n';
import type { PaymentMethodView } from '@ordialog/protocol';
import { type Answer, type Failure, icon, OwnTexts } from '@ordialog/ui';
import { html, nothing } from 'lit';
import { query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { ArrowDown, ArrowUp, Plus } from 'lucide';
import type { ConfirmDialog } from '../confirm/confirm-dialog.ts';
import { failureText } from '../form/save-bar.ts';
import { sectionStyles } from '../section-styles.ts';
import { tellSettings } from '../settings-requests.ts';
import { SettingsSection } from '../settings-section.ts';
import { detailLine } from './detail-line.ts';
import { paymentStyles } from './payment.styles.ts';

type Accounts = Translator<'accounts'>;
type Payment = Translator<'payment'>;

/** The ways to pay that the shop has saved: added, changed, ordered, turned off, each with what it was before. */
export class PaymentSection extends SettingsSection {
  static override styles = [...sectionStyles, paymentStyles];

  @state() private methods: readonly PaymentMethodView[] | undefined;
  @state() private failure: Failure | undefined;
  /** The id of the one whose form is open, or `new`. */
  @state() private open: string | undefined;
  @query('inbox-confirm') private readonly dialog: ConfirmDialog | undefined;

  readonly #accounts = new OwnTexts<'accounts'>(this, accountsCatalogues);
  readonly #payment = new OwnTexts<'payment'>(this, paymentCatalogues);

  protected override firstUpdated(): void {
    void this.#load();
  }

  protected override render() {
    const say = this.#accounts.for(this.t);
    const own = this.#payment.for(this.t);
    const { methods, failure } = this;
    if (!say || !own) return nothing;
    return html`<section class="group">
        <div class="about">
          <h2>${say('title')}</h2>
          <p class="small muted">${say('intro')}</p>
        </div>
        ${methods ? this.#list(methods, say, own) : html`<p class="waiting" role="status"><span class="bone"></span><span class="unseen">${say('loading')}</span></p>`}
        ${failure ? html`<p class="error" role="alert">${failureText(failure, this.words)}</p>` : nothing}
        ${this.#owner ? this.#adding(say) : html`<p class="small muted">${say('ownersOnly')}</p>`}
      </section>
      <inbox-confirm></inbox-confirm>`;
  }

  get #owner(): boolean {
    return this.session?.staff.role === 'owner';
  }

  #list(methods: readonly PaymentMethodView[], say: Accounts, own: Payment) {
    if (methods.length === 0) return html`<p>${say('none')}</p>`;
    return html`<ul class="rows">
      ${repeat(
        methods,
        ({ id }) => id,
        (method, index) =>
          this.open === method.id
            ? html`<li>${this.#form(method)}</li>`
            : this.#row(method, index, methods, say, own),
      )}
    </ul>`;
  }

  #row(
    method: PaymentMethodView,
    index: number,
    all: readonly PaymentMethodView[],
    say: Accounts,
    own: Payment,
  ) {
    const name = nameOf(method, own);
    const { active, details } = method;
    return html`<li>
      <div class="about">
        <strong>${name}</strong> ${active ? nothing : html`<span class="off">${say('off')}</span>`}
        <p class="small muted figures">${detailLine(details, own)}</p>
      </div>
      <div class="acts">
        <button class="icon" ?disabled=${index === 0} aria-label=${say('up', { name })} title=${say('up', { name })} @click=${() => this.#move(method, index - 1, say)}>${icon(ArrowUp, 18)}</button>
        <button class="icon" ?disabled=${index === all.length - 1} aria-label=${say('down', { name })} title=${say('down', { name })} @click=${() => this.#move(method, index + 1, say)}>${icon(ArrowDown, 18)}</button>
        <button class="button" aria-label="${say('edit')}: ${name}" @click=${() => this.#edit(method.id)}>${say('edit')}</button>
        ${
          this.#owner
            ? html`<button class="quiet button" aria-label="${say(active ? 'turnOff' : 'turnOn')}: ${name}" @click=${() => this.#turn(method, name, say)}>${say(active ? 'turnOff' : 'turnOn')}</button>`
            : nothing
        }
      </div>
      ${this.#history(method, say, own)}
    </li>`;
  }

  #history({ versions }: PaymentMethodView, say: Accounts, own: Payment) {
    const times = new Intl.DateTimeFormat(say.locale, { dateStyle: 'medium', timeStyle: 'short' });
    return html`<details class="history">
      <summary>${say('history')} · ${versions.length}</summary>
      <ol>
        ${versions.map(
          ({ version, by, at, details, active }, index) => html`<li>
            ${say('versionBy', { version, by, time: times.format(new Date(at)) })}
            ${index === 0 ? html` · <strong>${say('now')}</strong>` : nothing}
            ${active ? nothing : html` · ${say('versionOff')}`}
            <div class="muted figures">${detailLine(details, own)}</div>
          </li>`,
        )}
      </ol>
    </details>`;
  }

  #adding(say: Accounts) {
    if (this.open === 'new') return this.#form(undefined);
    return html`<div class="acts">
      <button class="button" id="add" @click=${() => this.#edit('new')}>${icon(Plus, 18)}${say('add')}</button>
    </div>`;
  }

  #form(method: PaymentMethodView | undefined) {
    return html`<inbox-settings-payment-form
      .client=${this.client}
      .session=${this.session}
      .writable=${this.writable}
      .method=${method}
      .owner=${this.#owner}
      @payment-saved=${() => this.#saved(method !== undefined)}
      @payment-closed=${() => this.#edit(undefined)}
    ></inbox-settings-payment-form>`;
  }

  #edit(id: string | undefined): void {
    this.open = id;
    tellSettings(this, 'unsaved', { unsaved: id !== undefined });
  }

  async #saved(known: boolean): Promise<void> {
    const say = this.#accounts.for(this.t);
    this.#edit(undefined);
    if (say) tellSettings(this, 'told', { text: say(known ? 'saved' : 'added') });
    await this.#load();
  }

  async #turn({ id, active, version }: PaymentMethodView, name: string, say: Accounts): Promise<void> {
    const question = { title: say('turnOff'), text: say('confirmOff', { name }), yes: say('turnOff') };
    if (active && !(await this.dialog?.confirm(question))) return;
    const change = { active: !active, expectedVersion: version };
    await this.#done(await this.client?.patch(at(id), change), say(active ? 'turnedOff' : 'saved'));
  }

  async #move({ id }: PaymentMethodView, position: number, say: Accounts): Promise<void> {
    await this.#done(await this.client?.patch(at(id), { position }), say('moved'));
  }

  async #done(answer: Answer<unknown> | undefined, text: string): Promise<void> {
    if (answer?.ok) tellSettings(this, 'told', { text });
    await this.#load();
    if (answer && !answer.ok) this.failure = answer.failure;
  }

  async #load(): Promise<void> {
    const answer = await this.client?.get<{ items: PaymentMethodView[] }>('/v1/shop/payment-methods');
    if (answer?.ok) this.methods = answer.data.items;
    this.failure = answer && !answer.ok ? answer.failure : undefined;
  }
}

function nameOf({ name, type }: PaymentMethodView, own: Payment): string {
  return name[own.locale] ?? name.en ?? own(`type.${type}`);
}

const at = (id: string) => `/v1/shop/payment-methods/${encodeURIComponent(id)}`;
