import type { Failure } from '@ordialog/ui';
import { html, nothing } from 'lit';
import type { SettingsTexts } from '../settings-texts.ts';
import type { SettingsForm } from './settings-form.ts';

/** Stands at the form's foot while something is not saved. Its button submits the form around it. */
export function saveBar<T extends object>(form: SettingsForm<T>, words: SettingsTexts) {
  const { changed, saving, failure, overtaken } = form;
  return html`<div class="save-bar" ?hidden=${!changed}>
    <p role="status">${changed ? words(overtaken ? 'form.overtaken' : 'form.unsaved') : nothing}</p>
    <p class="error" role="alert">${changed && failure ? failureText(failure, words) : nothing}</p>
    <div class="acts">
      <button type="button" class="quiet button" ?disabled=${saving} @click=${() => form.revert()}>${words('form.revert')}</button>
      <button class="primary button" aria-busy=${saving}>${words(saving ? 'form.saving' : 'form.save')}</button>
    </div>
  </div>`;
}

/** What to say of a request that failed. */
export function failureText({ status, detail, errors }: Failure, words: SettingsTexts): string {
  if (errors && errors.length > 0) return words('form.mistakes');
  return status === 0 ? words('problem.network') : (detail ?? words('problem.unexpected'));
}
