import { replyCatalogues } from '@ordialog/i18n';
import type { ShopView } from '@ordialog/protocol';
import { OwnTexts } from '@ordialog/ui';
import { html, nothing } from 'lit';
import type { StaffClient } from '../../session/staff-client.ts';
import { checkField } from '../form/fields.ts';
import { FormSection } from '../form/form-section.ts';
import type { SettingsForm } from '../form/settings-form.ts';
import { shopForm } from '../form/shop-form.ts';

/** Whether outside contacts in messages are hidden from the other side. */
export class ContactFilterForm extends FormSection<ShopView> {
  readonly #own = new OwnTexts<'reply'>(this, replyCatalogues);

  protected override formFor(client: StaffClient): SettingsForm<ShopView> {
    return shopForm(client);
  }

  protected override fields({ contactFilter }: ShopView, form: SettingsForm<ShopView>) {
    const own = this.#own.for(this.t);
    if (!own) return nothing;
    return html`<section class="group">
      <div class="about">
        <h2>${own('set.filter')}</h2>
        <p class="small muted">${own('set.filterAbout')}</p>
      </div>
      ${checkField({
        id: 'contactFilter',
        label: own('set.filterOn'),
        value: contactFilter === 'mask',
        error: form.errorAt('contactFilter'),
        edit: (on) => form.edit({ contactFilter: on ? 'mask' : 'off' }),
      })}
    </section>`;
  }
}
