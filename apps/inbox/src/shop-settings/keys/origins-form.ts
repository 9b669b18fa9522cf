import type { ShopView } from '@ordialog/protocol';
import { icon } from '@ordialog/ui';
import { css, html, nothing } from 'lit';
import { Plus, X } from 'lucide';
import type { StaffClient } from '../../session/staff-client.ts';
import { textField } from '../form/fields.ts';
import { FormSection } from '../form/form-section.ts';
import { innerFormStyles } from '../form/inner-form-styles.ts';
import type { SettingsForm } from '../form/settings-form.ts';
import { shopForm } from '../form/shop-form.ts';
import { sectionStyles } from '../section-styles.ts';
import { originOf } from './origin-of.ts';

/** The sites whose pages may speak with the shop's buyers' tokens. */
export class OriginsForm extends FormSection<ShopView> {
  static override styles = [
    sectionStyles,
    innerFormStyles,
    css`
      .origin {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: 4px;
        align-items: start;
      }
      .origin label {
        position: absolute;
        width: 1px;
        height: 1px;
        overflow: hidden;
        clip-path: inset(50%);
      }
    `,
  ];

  protected override formFor(client: StaffClient): SettingsForm<ShopView> {
    return shopForm(client);
  }

  protected override fields({ origins }: ShopView, form: SettingsForm<ShopView>) {
    const { words, writable } = this;
    return html`<section class="group">
      <div class="about">
        <h2>${words('origins.title')}</h2>
        <p class="small muted">${words('origins.hint')}</p>
      </div>
      ${origins.length === 0 ? html`<p class="small">${words('origins.none')}</p>` : nothing}
      ${origins.map((origin, index) => this.#row(origin, index, origins, form))}
      ${form.errorAt('origins') ? html`<p class="error" role="alert">${words('wrong.origins')}</p>` : nothing}
      ${
        writable
          ? html`<div class="acts"><button type="button" class="button" @click=${() => this.#add(origins, form)}>${icon(Plus, 18)}${words('origins.add')}</button></div>`
          : nothing
      }
    </section>`;
  }

  #row(origin: string, index: number, all: readonly string[], form: SettingsForm<ShopView>) {
    const { words, writable } = this;
    const put = (value: string) => form.edit({ origins: all.with(index, value) });
    return html`<div class="origin" @focusout=${() => put(originOf(origin))}>
      ${textField({
        id: `origins.${index}`,
        type: 'url',
        label: words('origins.site', { number: index + 1 }),
        placeholder: 'https://shop.example',
        value: origin,
        error: form.errorAt(`origins.${index}`) && words('wrong.origin'),
        edit: put,
      })}
      ${
        writable
          ? html`<button type="button" class="icon" aria-label=${words('origins.remove', { site: origin })} @click=${() => form.edit({ origins: all.toSpliced(index, 1) })}>${icon(X, 18)}</button>`
          : nothing
      }
    </div>`;
  }

  async #add(origins: readonly string[], form: SettingsForm<ShopView>): Promise<void> {
    form.edit({ origins: [...origins, ''] });
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.origin:last-of-type input')?.focus();
  }
}
