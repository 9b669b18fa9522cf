import { type Locale, locales } from '@ordialog/core';
import { type Translator, themeCatalogues } from '@ordialog/i18n';
import type { ShopTheme, ShopView } from '@ordialog/protocol';
import { icon, OwnTexts } from '@ordialog/ui';
import { html, nothing } from 'lit';
import { CircleQuestionMark, MessageCircle, Package } from 'lucide';
import type { StaffClient } from '../../session/staff-client.ts';
import { languageNames } from '../../settings/language-names.ts';
import { usualLabels } from '../../widget-preview/usual-labels.ts';
import { selectField, textField } from '../form/fields.ts';
import { FormSection } from '../form/form-section.ts';
import type { SettingsForm } from '../form/settings-form.ts';
import { shopForm } from '../form/shop-form.ts';
import { sectionStyles } from '../section-styles.ts';
import { accentField } from './accent-field.ts';
import { type ThemeChange, themeWith, themeWithIcon, themeWithLabel } from './theme-with.ts';
import { widgetSectionStyles } from './widget-section.styles.ts';

type Say = Translator<'theme'>;

/** Corners as the panel has them where a shop sets nothing, in CSS pixels. */
const usualRadius = 16;
const icons = { parcel: Package, chat: MessageCircle, help: CircleQuestionMark } as const;
const iconKeys = ['parcel', 'chat', 'help'] as const;

/** How the dialog looks on the shop's pages, seen while it is changed, and how it gets there. */
export class WidgetSection extends FormSection<ShopView> {
  static override styles = [sectionStyles, widgetSectionStyles];

  readonly #texts = new OwnTexts<'theme'>(this, themeCatalogues);

  protected override formFor(client: StaffClient): SettingsForm<ShopView> {
    return shopForm(client);
  }

  protected override fields(shop: ShopView, form: SettingsForm<ShopView>) {
    const say = this.#texts.for(this.t);
    if (!say) return nothing;
    const { theme } = shop;
    const edit = (change: ThemeChange) => form.edit({ theme: themeWith(theme, change) });
    return html`<div class="look">
        <section class="group">
          <div class="about">
            <h2>${say('look')}</h2>
            <p class="small muted">${say('look_hint')}</p>
          </div>
          ${accentField({ accent: theme?.accent, say, edit: (accent) => edit({ accent }) })}
          ${this.#shape(theme, edit, say)} ${this.#launcher(shop, form, say)}
        </section>
        <section class="seen" aria-label=${say('preview')}>
          <inbox-settings-widget-preview .theme=${theme} .locales=${shop.locales} .shopName=${shop.name} .say=${say}></inbox-settings-widget-preview>
        </section>
      </div>
      <section class="group">
        <div class="about">
          <h2>${say('embed')}</h2>
          <p class="small muted">${say('embed_hint')}</p>
        </div>
        <inbox-settings-widget-snippets .publicKey=${shop.publicKey} .origins=${form.saved?.origins ?? []} .say=${say}></inbox-settings-widget-snippets>
      </section>`;
  }

  #shape(theme: ShopTheme | null, edit: (change: ThemeChange) => void, say: Say) {
    const radius = theme?.radius ?? usualRadius;
    return html`<div class="side-by-side">
        ${selectField({
          id: 'theme.scheme',
          label: say('scheme'),
          value: theme?.scheme ?? 'auto',
          options: (['auto', 'light', 'dark'] as const).map((key) => [key, say(`scheme_${key}`)] as const),
          edit: (scheme) => edit({ scheme: scheme === 'auto' ? undefined : scheme }),
        })}
        ${selectField({
          id: 'theme.font',
          label: say('font'),
          value: theme?.font ?? 'inherit',
          options: (['inherit', 'system'] as const).map((key) => [key, say(`font_${key}`)] as const),
          edit: (font) => edit({ font: font === 'inherit' ? undefined : font }),
        })}
        ${selectField({
          id: 'theme.placement',
          label: say('placement'),
          value: theme?.placement ?? 'end',
          options: (['end', 'start'] as const).map((key) => [key, say(`placement_${key}`)] as const),
          edit: (placement) => edit({ placement: placement === 'end' ? undefined : placement }),
        })}
        <div class="field">
          <label for="theme.radius">${say('radius')} <output class="figures" for="theme.radius">${say('pixels', { count: radius })}</output></label>
          <input id="theme.radius" type="range" min="0" max="24" .value=${String(radius)} @input=${({
            target,
          }: Event) => {
            if (!(target instanceof HTMLInputElement)) return;
            const chosen = Number(target.value);
            edit({ radius: chosen === usualRadius ? undefined : chosen });
          }} />
        </div>
      </div>`;
  }

  #launcher({ theme, locales: offered }: ShopView, form: SettingsForm<ShopView>, say: Say) {
    const chosen = theme?.launcher?.icon ?? 'parcel';
    const label = (locale: Locale) =>
      textField({
        id: `theme.launcher.label.${locale}`,
        label: languageNames[locale],
        lang: locale,
        maxLength: 60,
        placeholder: usualLabels[locale],
        value: theme?.launcher?.label?.[locale] ?? '',
        edit: (text) => form.edit({ theme: themeWithLabel(theme, locale, text) }),
      });
    return html`<fieldset>
        <legend>${say('icon')}</legend>
        <div class="choices">
        ${iconKeys.map(
          (key) => html`<label class="choice" title=${say(`icon_${key}`)}>
            <input type="radio" name="icon" value=${key} .checked=${key === chosen} aria-label=${say(`icon_${key}`)}
              @change=${() => form.edit({ theme: themeWithIcon(theme, key) })} />${icon(icons[key], 22)}
          </label>`,
        )}
      </div>
      </fieldset>
      <div>
        <p class="small muted labels">${say('label')}</p>
        <div class="side-by-side">${locales.filter((locale) => offered.includes(locale)).map(label)}</div>
      </div>`;
  }
}
