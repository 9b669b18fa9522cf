import { reviewCatalogues } from '@ordialog/i18n';
import type { ShopView } from '@ordialog/protocol';
import { OwnTexts } from '@ordialog/ui';
import { html, nothing } from 'lit';
import type { StaffClient } from '../../session/staff-client.ts';
import { checkField, textField } from '../form/fields.ts';
import { FormSection } from '../form/form-section.ts';
import type { SettingsForm } from '../form/settings-form.ts';
import { shopForm } from '../form/shop-form.ts';

/** How the two sides rate each other, and where a happy buyer goes next. */
export class RatingSettings extends FormSection<ShopView> {
  readonly #own = new OwnTexts<'review'>(this, reviewCatalogues);

  protected override formFor(client: StaffClient): SettingsForm<ShopView> {
    return shopForm(client);
  }

  protected override fields(shop: ShopView, form: SettingsForm<ShopView>) {
    const own = this.#own.for(this.t);
    if (!own) return nothing;
    return html`<section class="group">
      <div class="about"><h2>${own('settings.title')}</h2></div>
      ${checkField({
        id: 'blindReviews',
        label: own('settings.blind'),
        hint: own('settings.blindHint'),
        value: shop.blindReviews,
        edit: (blindReviews) => form.edit({ blindReviews }),
      })}
      ${textField({
        id: 'orderAgainUrl',
        type: 'url',
        label: own('settings.again'),
        hint: own('settings.againHint'),
        placeholder: 'https://shop.example/again?order={number}',
        maxLength: 500,
        value: shop.orderAgainUrl ?? '',
        error: form.errorAt('orderAgainUrl') && own('settings.againWrong'),
        edit: (url) => form.edit({ orderAgainUrl: url.trim() === '' ? null : url.trim() }),
      })}
    </section>`;
  }
}
