import type { CompanyView, ShopView } from '@ordialog/protocol';
import { html } from 'lit';
import type { StaffClient } from '../../session/staff-client.ts';
import { textField } from '../form/fields.ts';
import { FormSection } from '../form/form-section.ts';
import type { SettingsForm } from '../form/settings-form.ts';
import { shopForm } from '../form/shop-form.ts';
import { sectionStyles } from '../section-styles.ts';
import { companyWith } from './company-with.ts';
import { documentsStyles } from './documents.styles.ts';
import { invoicePreview } from './invoice-preview.ts';

/** Who the seller is on invoices and labels, the VAT in the prices, and where the shop's days begin. */
export class DocumentsSection extends FormSection<ShopView> {
  static override styles = [sectionStyles, documentsStyles];

  protected override formFor(client: StaffClient): SettingsForm<ShopView> {
    return shopForm(client);
  }

  protected override fields(shop: ShopView, form: SettingsForm<ShopView>) {
    const { words } = this;
    return html`<section class="group">
        <div class="about">
          <h2>${words('documents.company')}</h2>
          <p class="small muted">${words('documents.companyHint')}</p>
        </div>
        ${this.#company(shop.company, form)}
      </section>
      <section class="group">
        <div class="about"><h2>${words('documents.terms')}</h2></div>
        <div class="side-by-side">${this.#vat(shop, form)} ${this.#timeZone(shop, form)}</div>
      </section>
      <section class="group">
        <div class="about">
          <h2>${words('documents.preview')}</h2>
          <p class="small muted">${words('documents.previewHint')}</p>
        </div>
        ${invoicePreview(shop, words)}
      </section>`;
  }

  #company(company: CompanyView | null, form: SettingsForm<ShopView>) {
    const { words } = this;
    const edit = (change: Partial<CompanyView>) => form.edit({ company: companyWith(company, change) });
    const line = (
      key: 'name' | 'vatId' | 'email' | 'phone',
      { type, wrong }: { type?: 'email' | 'tel'; wrong: 'wrong.text' | 'wrong.email' },
    ) =>
      textField({
        id: `company.${key}`,
        label: words(`documents.${key}`),
        value: company?.[key] ?? '',
        error: form.errorAt(`company.${key}`) && words(wrong),
        edit: (value) => edit({ [key]: value }),
        ...(type === undefined ? {} : { type }),
      });
    return html`${line('name', { wrong: 'wrong.text' })}
      ${textField({
        id: 'company.address',
        label: words('documents.address'),
        hint: words('documents.addressHint'),
        rows: 3,
        maxLength: 500,
        value: company?.address ?? '',
        error: form.errorAt('company.address') && words('wrong.text'),
        edit: (address) => edit({ address }),
      })}
      <div class="side-by-side pairs">
        ${line('vatId', { wrong: 'wrong.text' })} ${this.#country(company, form, edit)}
        ${line('email', { type: 'email', wrong: 'wrong.email' })} ${line('phone', { type: 'tel', wrong: 'wrong.text' })}
      </div>`;
  }

  #country(
    company: CompanyView | null,
    form: SettingsForm<ShopView>,
    edit: (change: Partial<CompanyView>) => void,
  ) {
    const { words } = this;
    const code = company?.country ?? '';
    return textField({
      id: 'company.country',
      label: words('documents.country'),
      hint: countryName(code, words.locale) ?? words('documents.countryHint'),
      value: code,
      maxLength: 2,
      error: form.errorAt('company.country') && words('wrong.country'),
      edit: (country) => edit({ country: country.trim().toUpperCase() }),
    });
  }

  #vat({ vatRatePercent }: ShopView, form: SettingsForm<ShopView>) {
    const { words } = this;
    return textField({
      id: 'vatRatePercent',
      type: 'number',
      label: words('documents.rate'),
      hint: words('documents.rateHint'),
      value: vatRatePercent === null ? '' : String(vatRatePercent),
      error: form.errorAt('vatRatePercent') && words('wrong.rate'),
      edit: (value) => form.edit({ vatRatePercent: value === '' ? null : Number(value) }),
    });
  }

  #timeZone({ timeZone }: ShopView, form: SettingsForm<ShopView>) {
    const { words } = this;
    return html`${textField({
      id: 'timeZone',
      label: words('documents.timeZone'),
      hint: words('documents.timeZoneHint'),
      value: timeZone ?? '',
      list: 'zones',
      error: form.errorAt('timeZone') && words('wrong.timeZone'),
      edit: (value) => form.edit({ timeZone: value.trim() === '' ? null : value.trim() }),
    })}
    <datalist id="zones">${Intl.supportedValuesOf('timeZone').map((zone) => html`<option value=${zone}></option>`)}</datalist>`;
  }
}

function countryName(code: string, locale: string): string | undefined {
  if (!/^[A-Z]{2}$/.test(code)) return undefined;
  return new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' }).of(code);
}
