import { html } from 'lit';
import type { SettingsTexts } from '../settings-texts.ts';

/** A secret that is shown now and never again. */
export function once({ label, secret, words }: { label: string; secret: string; words: SettingsTexts }) {
  return html`<div class="once" role="status">
    <p class="small">${words('keys.once')}</p>
    <ordialog-copy-value label=${label} value=${secret}></ordialog-copy-value>
  </div>`;
}
