import { html } from 'lit';
import type { Texts } from '../../texts/texts.ts';

/** What stands where a conversation will be. */
export function skeleton(t: Texts) {
  return html`<div class="skeleton" role="status">
    <i></i><i></i><i></i><span class="unseen">${t('panel.loading')}</span>
  </div>`;
}

/** That an order could not be loaded, why, and how to try again. */
export function notLoaded(t: Texts, reason: string | undefined, retry: () => void) {
  return html`<div class="center">
    <div role="alert">
      <h2>${t('panel.failed')}</h2>
      <p class="muted">${reason ?? t('panel.failedHint')}</p>
    </div>
    <button class="button" @click=${retry}>${t('panel.retry')}</button>
  </div>`;
}
