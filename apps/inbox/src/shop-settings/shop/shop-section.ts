import { type Locale, locales } from '@ordialog/core';
import type { ShopView } from '@ordialog/protocol';
import { html, nothing } from 'lit';
import type { StaffClient } from '../../session/staff-client.ts';
import { languageNames } from '../../settings/language-names.ts';
import { checkField, selectField, textField } from '../form/fields.ts';
import { FormSection } from '../form/form-section.ts';
import type { SettingsForm } from '../form/settings-form.ts';
import { shopForm } from '../form/shop-form.ts';

/** What the shop is called, how it is reached, its languages, and how long one may take back a step. */
export class ShopSection extends FormSection<ShopView> {
  protected override formFor(client: StaffClient): SettingsForm<ShopView> {
    return shopForm(client);
  }

  protected override fields(shop: ShopView, form: SettingsForm<ShopView>) {
    return html`${this.#about(shop, form)} ${this.#languages(shop, form)} ${this.#sending(shop, form)}`;
  }

  #about({ name, email, currency }: ShopView, form: SettingsForm<ShopView>) {
    const { words } = this;
    return html`<section class="group">
      <div class="side-by-side">
        ${textField({
          id: 'name',
          label: words('shop.name'),
          hint: words('shop.nameHint'),
          value: name,
          required: true,
          maxLength: 100,
          error: form.errorAt('name') && words('wrong.text'),
          edit: (value) => form.edit({ name: value }),
        })}
        ${textField({
          id: 'email',
          type: 'email',
          label: words('shop.email'),
          hint: words('shop.emailHint'),
          value: email,
          required: true,
          error: form.errorAt('email') && words('wrong.email'),
          edit: (value) => form.edit({ email: value.trim() }),
        })}
      </div>
      <p class="small muted">${words('shop.currency', { currency })}</p>
    </section>`;
  }

  #languages({ locale, locales: offered }: ShopView, form: SettingsForm<ShopView>) {
    const { words } = this;
    const error = form.errorAt('locales') && words('wrong.locales');
    return html`<section class="group">
      <div class="about">
        <h2>${words('shop.languages')}</h2>
        <p class="small muted">${words('shop.languagesHint')}</p>
      </div>
      <div class="checks" role="group" aria-label=${words('shop.languages')}>
        ${locales.map((each) =>
          checkField({
            id: `locale-${each}`,
            label: languageNames[each],
            value: offered.includes(each),
            edit: (on) => form.edit({ locales: withLocale(offered, each, on) }),
          }),
        )}
      </div>
      ${error ? html`<p class="error" role="alert">${error}</p>` : nothing}
      ${selectField<Locale>({
        id: 'locale',
        label: words('shop.locale'),
        hint: words('shop.localeHint'),
        value: locale,
        options: locales.map((each) => [each, languageNames[each]]),
        error: form.errorAt('locale') && words('wrong.locale'),
        edit: (value) => form.edit({ locale: value }),
      })}
    </section>`;
  }

  #sending({ undoSeconds, sms }: ShopView, form: SettingsForm<ShopView>) {
    const { words } = this;
    return html`<section class="group">
      <div class="about">
        <h2>${words('shop.sending')}</h2>
      </div>
      ${textField({
        id: 'undoSeconds',
        type: 'number',
        label: words('shop.undo'),
        hint: words('shop.undoHint'),
        value: Number.isNaN(undoSeconds) ? '' : String(undoSeconds),
        required: true,
        error: form.errorAt('undoSeconds') && words('wrong.undoSeconds'),
        edit: (value) => form.edit({ undoSeconds: value === '' ? Number.NaN : Number(value) }),
      })}
      <div class="about">
        <h2>${words('shop.sms')}</h2>
        <p class="small muted">${words(sms.isSetUp ? 'shop.smsOn' : 'shop.smsOff')}</p>
      </div>
    </section>`;
  }
}

/** In the order in which languages are listed everywhere. */
function withLocale(offered: readonly Locale[], locale: Locale, on: boolean): Locale[] {
  return locales.filter((each) => (each === locale ? on : offered.includes(each)));
}
