import type { Locale } from '@ordialog/core';
import { pickupCatalogues } from '@ordialog/i18n';
import type { ShopView } from '@ordialog/protocol';
import { icon, OwnTexts } from '@ordialog/ui';
import { html, nothing } from 'lit';
import { Plus } from 'lucide';
import type { StaffClient } from '../../session/staff-client.ts';
import { languageNames } from '../../settings/language-names.ts';
import { textField } from '../form/fields.ts';
import { FormSection } from '../form/form-section.ts';
import type { SettingsForm } from '../form/settings-form.ts';
import { shopForm } from '../form/shop-form.ts';

type Place = ShopView['pickupPlaces'][number];

const mostPlaces = 20;

/** Where orders are picked up and when, for each delivery method. */
export class PickupSection extends FormSection<ShopView> {
  readonly #own = new OwnTexts<'pickup'>(this, pickupCatalogues);

  protected override formFor(client: StaffClient): SettingsForm<ShopView> {
    return shopForm(client);
  }

  protected override fields(shop: ShopView, form: SettingsForm<ShopView>) {
    const own = this.#own.for(this.t);
    if (!own) return nothing;
    const { pickupPlaces: places } = shop;
    const put = (changed: readonly Place[]) => form.edit({ pickupPlaces: [...changed] });
    return html`<section class="group">
        <p class="small muted">${own('settings.hint')}</p>
      </section>
      ${places.map((place, index) => this.#place(place, index, shop, form, put))}
      ${
        this.writable
          ? html`<div class="group">
              <button
                type="button"
                class="button"
                ?disabled=${places.length >= mostPlaces}
                @click=${() => put([...places, { method: places.length === 0 ? 'pickup' : '', place: '', hours: { en: '' } }])}
              >
                ${icon(Plus, 18)}${own('settings.add')}
              </button>
            </div>`
          : nothing
      }`;
  }

  #place(
    place: Place,
    index: number,
    { pickupPlaces: places, locales }: ShopView,
    form: SettingsForm<ShopView>,
    put: (changed: readonly Place[]) => void,
  ) {
    const own = this.#own.for(this.t);
    if (!own) return nothing;
    const change = (part: Partial<Place>) => put(places.with(index, { ...place, ...part }));
    const path = `pickupPlaces.${index}`;
    const error = (end: string) => form.errorAt(`${path}.${end}`) && this.words('wrong.text');
    return html`<section class="group">
      <div class="side-by-side">
        ${textField({
          id: `${path}.method`,
          label: own('settings.method'),
          hint: own('settings.methodHint'),
          value: place.method,
          maxLength: 60,
          error: error('method'),
          edit: (method) => change({ method }),
        })}
        ${textField({
          id: `${path}.place`,
          label: own('settings.place'),
          rows: 3,
          maxLength: 500,
          value: place.place,
          error: error('place'),
          edit: (text) => change({ place: text }),
        })}
      </div>
      <div class="side-by-side">
        ${locales.map((locale) =>
          textField({
            id: `${path}.hours.${locale}`,
            label: `${own('settings.hours')} · ${languageNames[locale]}`,
            lang: locale,
            rows: 2,
            maxLength: 300,
            value: place.hours[locale] ?? '',
            error: error(`hours.${locale}`),
            edit: (value) => change({ hours: hoursWith(place.hours, locale, value) }),
          }),
        )}
      </div>
      ${
        this.writable
          ? html`<div class="acts">
              <button type="button" class="button quiet" @click=${() => put(places.toSpliced(index, 1))}>${own('settings.remove')}</button>
            </div>`
          : nothing
      }
    </section>`;
  }
}

/** English stands in for languages that are missing, so it is never left out. */
function hoursWith(hours: Place['hours'], locale: Locale, value: string): Place['hours'] {
  const kept = Object.entries({ ...hours, [locale]: value }).filter(([, text]) => text !== '');
  return { en: '', ...Object.fromEntries(kept) };
}
