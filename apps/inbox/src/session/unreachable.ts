import { baseStyles, buttonStyles, icon } from '@ordialog/ui';
import { css, html } from 'lit';
import { WifiOff } from 'lucide';
import { ask } from '../inbox-requests.ts';
import { pageStyles } from '../styles/page-styles.ts';
import { InboxElement } from '../texts/inbox-element.ts';

/** The server could not be asked who one is. */
export class Unreachable extends InboxElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    pageStyles,
    css`
      :host {
        display: grid;
        height: 100%;
      }
    `,
  ];

  protected override render() {
    return html`<main class="empty" role="alert">
      ${icon(WifiOff, 24)}
      <strong>${this.say('problem.unreachable')}</strong>
      <span>${this.say('problem.network')}</span>
      <button class="button" @click=${() => ask(this, 'reload')}>${this.t('panel.retry')}</button>
    </main>`;
  }
}
