import type { CreatedShopKey, ShopKeyList, ShopKeyView } from '@ordialog/protocol';
import { type Failure, icon } from '@ordialog/ui';
import { html, nothing } from 'lit';
import { query, state } from 'lit/decorators.js';
import { Plus } from 'lucide';
import type { ConfirmDialog } from '../confirm/confirm-dialog.ts';
import { textField } from '../form/fields.ts';
import { failureText } from '../form/save-bar.ts';
import { sectionStyles } from '../section-styles.ts';
import { tellSettings } from '../settings-requests.ts';
import { SettingsSection } from '../settings-section.ts';
import { onceStyles } from './once.styles.ts';
import { once } from './once.ts';

/** The secret keys with which the shop's own servers speak: made, shown once, revoked. For owners. */
export class ShopKeys extends SettingsSection {
  static override styles = [sectionStyles, onceStyles];

  @state() private keys: readonly ShopKeyView[] | undefined;
  @state() private created: CreatedShopKey | undefined;
  @state() private failure: Failure | undefined;
  @state() private name = '';
  @state() private naming = false;
  @query('inbox-confirm') private readonly dialog: ConfirmDialog | undefined;

  protected override firstUpdated(): void {
    void this.#load();
  }

  protected override render() {
    const { words, keys, failure } = this;
    return html`<section class="group">
        <div class="about">
          <h2>${words('keys.title')}</h2>
          <p class="small muted">${words('keys.hint')}</p>
        </div>
        ${keys ? html`<ul class="rows">${keys.map((key) => this.#row(key))}</ul>` : nothing}
        ${this.#form()}
        ${failure ? html`<p class="error" role="alert">${failureText(failure, words)}</p>` : nothing}
      </section>
      <inbox-confirm></inbox-confirm>`;
  }

  #row(key: ShopKeyView) {
    const { words, created } = this;
    const made = new Intl.DateTimeFormat(words.locale, { dateStyle: 'medium' }).format(
      new Date(key.createdAt),
    );
    return html`<li>
      <div class="about">
        <strong>${key.name || words('keys.unnamed')}</strong>
        <p class="small muted"><code>sk_…${key.hint}</code> · ${words('keys.made', { date: made })}</p>
      </div>
      <div class="acts">
        <button class="quiet button" @click=${() => this.#revoke(key)}>${words('keys.revoke')}</button>
      </div>
      ${created?.id === key.id ? once({ label: created.name, secret: created.key, words }) : nothing}
    </li>`;
  }

  #form() {
    const { words } = this;
    if (!this.naming) {
      return html`<div class="acts"><button class="button" @click=${this.#begin}>${icon(Plus, 18)}${words('keys.add')}</button></div>`;
    }
    return html`<form @submit=${this.#create}>
      ${textField({
        id: 'key-name',
        label: words('keys.name'),
        hint: words('keys.nameHint'),
        value: this.name,
        required: true,
        maxLength: 100,
        edit: (value) => {
          this.name = value;
        },
      })}
      <div class="acts after">
        <button class="primary button">${words('keys.create')}</button>
        <button type="button" class="quiet button" @click=${() => {
          this.naming = false;
        }}>${words('form.revert')}</button>
      </div>
    </form>`;
  }

  readonly #begin = async () => {
    this.name = '';
    this.naming = true;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('#key-name')?.focus();
  };

  readonly #create = async (event: Event) => {
    event.preventDefault();
    const answer = await this.client?.post<CreatedShopKey>('/v1/shop/keys', { name: this.name.trim() });
    if (!answer) return;
    this.failure = answer.ok ? undefined : answer.failure;
    if (!answer.ok) return;
    this.created = answer.data;
    this.naming = false;
    await this.#load();
  };

  async #revoke({ id, name, hint }: ShopKeyView): Promise<void> {
    const { words } = this;
    const sure = await this.dialog?.confirm({
      title: words('keys.revokeTitle', { name: name || `sk_…${hint}` }),
      text: words('keys.revokeText'),
      yes: words('keys.revoke'),
    });
    if (!sure) return;
    const answer = await this.client?.delete<null>(`/v1/shop/keys/${encodeURIComponent(id)}`);
    if (answer?.ok) tellSettings(this, 'told', { text: words('keys.revoked') });
    await this.#load();
    if (answer && !answer.ok) this.failure = answer.failure;
  }

  async #load(): Promise<void> {
    const answer = await this.client?.get<ShopKeyList>('/v1/shop/keys');
    if (answer?.ok) this.keys = answer.data.items;
    this.failure = answer && !answer.ok ? answer.failure : undefined;
  }
}
