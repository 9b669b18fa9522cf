import { type CSSResultGroup, html, nothing, type PropertyValues } from 'lit';
import { Watching } from '../../orders/watching.ts';
import type { StaffClient } from '../../session/staff-client.ts';
import { sectionStyles } from '../section-styles.ts';
import { tellSettings } from '../settings-requests.ts';
import { SettingsSection } from '../settings-section.ts';
import { failureText, saveBar } from './save-bar.ts';
import type { SettingsForm } from './settings-form.ts';

/** A section that is one form: fetched, changed, saved. What extends it says which settings and draws their fields. */
export abstract class FormSection<T extends object> extends SettingsSection {
  static override styles: CSSResultGroup = sectionStyles;

  protected form: SettingsForm<T> | undefined;
  readonly #watching = new Watching(this);
  #unsaved = false;

  /** Which settings these are; made once. */
  protected abstract formFor(client: StaffClient): SettingsForm<T>;
  protected abstract fields(value: T, form: SettingsForm<T>): unknown;

  protected override willUpdate(_changed: PropertyValues<this>): void {
    if (!this.form && this.client) {
      this.form = this.formFor(this.client);
      void this.form.open();
    }
    this.#watching.follow(this.form);
  }

  protected override updated(_changed: PropertyValues<this>): void {
    const unsaved = this.form?.changed ?? false;
    if (unsaved === this.#unsaved) return;
    this.#unsaved = unsaved;
    tellSettings(this, 'unsaved', { unsaved });
  }

  protected override render() {
    const { form, words } = this;
    if (!form) return nothing;
    const { value, failure } = form;
    if (!value) {
      if (!failure)
        return html`<p class="waiting" role="status"><span class="bone"></span><span class="bone"></span></p>`;
      return html`<p class="error" role="alert">${failureText(failure, words)}</p>
        <button class="button" @click=${() => void form.open()}>${words('form.again')}</button>`;
    }
    return html`<form novalidate @submit=${this.#save} @keydown=${this.#keys}>
      <fieldset class="fields" ?disabled=${!this.writable}>${this.fields(value, form)}</fieldset>
      ${saveBar(form, words)}
    </form>`;
  }

  readonly #save = async (event: Event) => {
    event.preventDefault();
    const done = await this.form?.save();
    if (done) return tellSettings(this, 'told', { text: this.words('form.saved') });
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  };

  readonly #keys = (event: KeyboardEvent) => {
    if (event.code !== 'KeyS' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
    void this.#save(event);
  };
}
