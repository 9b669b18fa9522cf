import { type Locale, locales, type Workflow } from '@ordialog/core';
import { baseStyles, buttonStyles, fieldStyles } from '@ordialog/ui';
import { html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { languageNames } from '../../settings/language-names.ts';
import { pageStyles } from '../../styles/page-styles.ts';
import { Mistakes } from '../document/mistake.ts';
import { nameIn, stateName, transitionName } from '../document/named.ts';
import { selectionAt } from '../document/selection.ts';
import { missingIn, type TextPlace, textPlaces } from '../document/text-place.ts';
import { askEditor } from '../editor-requests.ts';
import { formStyles } from '../form/form.styles.ts';
import type { Form } from '../form/form.ts';
import { readOnlyStyles } from '../form/read-only.styles.ts';
import { languageField } from '../form/texts-field.ts';
import { EditorElement } from '../texts/editor-element.ts';
import { textsTableStyles } from './texts-table.styles.ts';

const long = new Set(['comment', 'sms', 'log', 'confirmation']);

/** Every text of the document, its four languages side by side; those that lack one can be shown alone. */
export class TextsTable extends EditorElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    fieldStyles,
    pageStyles,
    formStyles,
    readOnlyStyles,
    textsTableStyles,
  ];

  @property({ attribute: false }) document: Workflow | undefined;
  @property({ attribute: false }) writable = false;
  @state() private only: ReadonlySet<string> | undefined;

  protected override render() {
    const { document, words, only } = this;
    if (!document) return nothing;
    const places = textPlaces(document);
    const lacking = places.filter(({ text }) => missingIn(text).length > 0);
    const shown = only ? places.filter(({ path }) => only.has(path)) : places;
    const form: Form = {
      document,
      mistakes: new Mistakes(),
      words,
      edit: (change, typing) =>
        askEditor(this, 'edit', typing === undefined ? { change } : { change, typing }),
      select: (selection) => askEditor(this, 'select', { selection }),
    };
    return html`<header>
        <label class="check">
          <input type="checkbox" .checked=${only !== undefined} @change=${() => {
            this.only = only ? undefined : new Set(lacking.map(({ path }) => path));
          }} />
          <span>${words('texts.onlyMissing')}</span>
        </label>
        <ul class="counts">${locales.map((locale) => this.#count(locale, places))}</ul>
      </header>
      <div class="scroller" role="group" aria-label=${words('texts.tab')} tabindex=${this.writable ? nothing : 0} @focusout=${() => askEditor(this, 'pause')}>
        ${shown.length === 0 ? html`<p class="empty">${words('texts.complete')}</p>` : nothing}
        <fieldset class="whole" ?disabled=${!this.writable}>${repeat(
          shown,
          ({ path }) => path,
          (place) => guard([place.path, place.of, words], () => this.#row(form, place)),
        )}</fieldset>
      </div>`;
  }

  #count(locale: Locale, places: readonly TextPlace[]) {
    const count = places.filter(({ text }) => !text[locale]?.trim()).length;
    return html`<li class=${count > 0 ? 'missing' : ''}>
      ${languageNames[locale]}: ${count > 0 ? this.words('texts.missingCount', { count }) : this.words('texts.whole')}
    </li>`;
  }

  #row(form: Form, { path, role, text, replace }: TextPlace) {
    const { words } = this;
    const { document } = form;
    const owner = selectionAt(path, document);
    const name =
      owner.part === 'state'
        ? stateName(document, owner.key, words.locale, '')
        : owner.part === 'transition'
          ? transitionName(document, owner.index, words.locale)
          : nameIn(document.name, words.locale);
    const label = words(`role.${role}`);
    const field = {
      path,
      label: `${name}, ${label}`,
      text,
      replace,
      long: long.has(role),
      longest: role === 'comment' || role === 'sms' ? 5000 : long.has(role) ? 1000 : 200,
    };
    return html`<div class="row" role="group" aria-label=${field.label}>
      <button class="of" @click=${() => askEditor(this, 'select', { selection: owner, path })}>
        <span class="cut">${name}</span><span class="small muted">${label}</span>
      </button>
      ${locales.map((locale) => languageField(form, field, locale))}
    </div>`;
  }
}
