import { formatMoney, type Locale, locales, type PaymentType, paymentTypes } from '@ordialog/core';
import { accountsCatalogues, paymentCatalogues, type Translator } from '@ordialog/i18n';
import type { PaymentMethodView } from '@ordialog/protocol';
import { type Failure, OwnTexts } from '@ordialog/ui';
import { html, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { languageNames } from '../../settings/language-names.ts';
import { selectField, textField } from '../form/fields.ts';
import { failureText } from '../form/save-bar.ts';
import { sectionStyles } from '../section-styles.ts';
import { SettingsSection } from '../settings-section.ts';
import { paymentFormStyles } from './payment.styles.ts';
import {
  type DetailField,
  draftOf,
  draftProblems,
  emptyDraft,
  fieldsOf,
  newMethodOf,
  type PaymentDraft,
} from './payment-draft.ts';
import { previewAmount, previewCurrency, previewMethod } from './preview-method.ts';

type Accounts = Translator<'accounts'>;
type Payment = Translator<'payment'>;

/**
 * A way to pay, new or being changed, checked as it is written, beside what the buyer will see of it.
 *
 * @fires payment-saved - It is saved; `detail.method` is how it stands.
 * @fires payment-closed - The person would rather not.
 */
export class PaymentForm extends SettingsSection {
  static override styles = [...sectionStyles, paymentFormStyles];

  /** The one to be changed; undefined for a new one. */
  @property({ attribute: false }) method: PaymentMethodView | undefined;
  /** Details are the owners' to change. */
  @property({ attribute: false }) owner = false;
  @state() private draft: PaymentDraft = emptyDraft('bank_transfer');
  @state() private saving = false;
  /** It was tried to be saved: now also what is missing is said. */
  @state() private tried = false;
  @state() private failure: Failure | undefined;

  readonly #accounts = new OwnTexts<'accounts'>(this, accountsCatalogues);
  readonly #payment = new OwnTexts<'payment'>(this, paymentCatalogues);

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('method') && this.method) this.draft = draftOf(this.method);
  }

  protected override firstUpdated(): void {
    this.renderRoot.querySelector<HTMLElement>('input, select')?.focus();
  }

  protected override render() {
    const say = this.#accounts.for(this.t);
    const own = this.#payment.for(this.t);
    if (!say || !own) return nothing;
    const { method, draft, failure } = this;
    const typeName = own(`type.${draft.type}`);
    const title = method
      ? say('editTitle', { name: method.name[say.locale] ?? method.name.en ?? typeName })
      : say('addTitle');
    return html`<section class="frame" aria-label=${title}>
      <h2>${title}</h2>
      <div class="two">
        <form novalidate @submit=${this.#save}>
          ${method ? nothing : this.#kinds(say, own)}
          ${this.owner ? this.#details(say, own) : html`<p class="small muted">${say('ownersOnly')}</p>`}
          ${this.#texts(say, typeName)}
          ${this.owner ? html`<p class="small muted">${say('tellsOwners')}</p>` : nothing}
          ${failure ? html`<p class="error" role="alert">${failure.status === 409 ? say('conflict') : failureText(failure, this.words)}</p>` : nothing}
          <div class="acts">
            <button class="primary button" aria-busy=${this.saving}>${say('save')}</button>
            <button class="quiet button" type="button" @click=${this.#close}>${say('cancel')}</button>
          </div>
        </form>
        ${this.#preview(say, typeName)}
      </div>
    </section>`;
  }

  #kinds(say: Accounts, own: Payment) {
    return selectField<PaymentType>({
      id: 'type',
      label: say('kind'),
      value: this.draft.type,
      options: paymentTypes.map((type) => [type, own(`type.${type}`)] as const),
      edit: (type) => {
        this.draft = { ...this.draft, type };
        this.tried = false;
      },
    });
  }

  #details(say: Accounts, own: Payment) {
    const { draft } = this;
    const problems = draftProblems(draft, { saving: this.tried });
    return fieldsOf[draft.type].map(({ key, required }) => {
      const label = own(`field.${key}`);
      const code = problems[key];
      return textField({
        id: key,
        label: required ? label : say('optional', { label }),
        hint: key === 'url' ? say('urlHint') : undefined,
        value: draft.fields[key] ?? '',
        required,
        maxLength: key === 'url' ? 2000 : 160,
        type: key === 'url' ? 'url' : 'text',
        error: code ? say(`code.${code}`) : this.#refused(key),
        edit: (value) => this.#write(key, value),
      });
    });
  }

  #texts(say: Accounts, typeName: string) {
    const { name, note } = this.draft;
    const written = Object.keys(name).length + Object.keys(note).length > 0;
    return html`<details class="languages" ?open=${written || !this.owner}>
      <summary>${say('names')} · ${say('notes')}</summary>
      <p class="small muted">${say('namesHint', { name: typeName })}</p>
      <div class="side-by-side">
        ${locales.map((locale) =>
          textField({
            id: `name.${locale}`,
            label: `${say('names')}, ${languageNames[locale]}`,
            lang: locale,
            value: name[locale] ?? '',
            maxLength: 100,
            edit: (value) => this.#say('name', locale, value),
          }),
        )}
      </div>
      <p class="small muted">${say('notesHint')}</p>
      <div class="side-by-side">
        ${locales.map((locale) =>
          textField({
            id: `note.${locale}`,
            label: `${say('notes')}, ${languageNames[locale]}`,
            lang: locale,
            value: note[locale] ?? '',
            rows: 2,
            maxLength: 1000,
            edit: (value) => this.#say('note', locale, value),
          }),
        )}
      </div>
    </details>`;
  }

  #preview(say: Accounts, typeName: string) {
    const { draft, method } = this;
    const shown = previewMethod(draft, { locale: say.locale, typeName, version: method?.version ?? 1 });
    const money = formatMoney({ amount: previewAmount, currency: previewCurrency(draft) }, say.locale);
    return html`<section class="preview" aria-label=${say('preview')}>
      <h3>${say('preview')}</h3>
      <p class="small muted">${say('previewHint', { amount: money })}</p>
      <strong>${shown.name}</strong>
      <ordialog-payment-methods .methods=${[shown]}></ordialog-payment-methods>
    </section>`;
  }

  #refused(key: DetailField): string | undefined {
    return this.failure?.errors?.find(({ path }) => path === `details.${key}`)?.message;
  }

  #write(key: DetailField, value: string): void {
    this.draft = { ...this.draft, fields: { ...this.draft.fields, [key]: value } };
    this.failure = undefined;
  }

  #say(what: 'name' | 'note', locale: Locale, value: string): void {
    this.draft = { ...this.draft, [what]: { ...this.draft[what], [locale]: value } };
  }

  readonly #save = async (event: Event) => {
    event.preventDefault();
    const { method, draft, client } = this;
    if (this.saving || !client) return;
    this.tried = true;
    if (this.owner && Object.keys(draftProblems(draft, { saving: true })).length > 0)
      return this.#toMistake();
    this.saving = true;
    const { details, name, note } = newMethodOf(draft);
    const change = { name, note, ...(this.owner ? { details } : {}) };
    const answer = method
      ? await client.patch<PaymentMethodView>(`/v1/shop/payment-methods/${method.id}`, {
          ...change,
          expectedVersion: method.version,
        })
      : await client.post<PaymentMethodView>('/v1/shop/payment-methods', change);
    this.saving = false;
    this.failure = answer.ok ? undefined : answer.failure;
    if (answer.ok) this.dispatchEvent(new CustomEvent('payment-saved', { detail: { method: answer.data } }));
    else await this.#toMistake();
  };

  async #toMistake(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }

  readonly #close = () => this.dispatchEvent(new CustomEvent('payment-closed'));
}
