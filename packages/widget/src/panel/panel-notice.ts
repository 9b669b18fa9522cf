import { baseStyles, TextsElement } from '@ordialog/ui';
import { css, html } from 'lit';
import { property } from 'lit/decorators.js';

const texts = {
  'signed-out': ['panel.signedOut', 'panel.signedOutHint'],
  expired: ['panel.expired', 'panel.expiredHint'],
  none: ['panel.none', 'panel.noneHint'],
  'not-found': ['panel.notFound', 'panel.notFoundHint'],
} as const;

/** Why there is no order to show, and what to do. */
export class PanelNotice extends TextsElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        flex: 1;
        display: grid;
        place-content: center;
        text-align: center;
        padding: 24px 32px;
      }
    `,
  ];

  @property({ attribute: false }) kind: keyof typeof texts = 'none';

  protected override render() {
    const [title, hint] = texts[this.kind];
    const failed = this.kind === 'expired' || this.kind === 'not-found';
    return html`<div role=${failed ? 'alert' : 'status'}>
      <h2>${this.t(title)}</h2>
      <p class="muted">${this.t(hint)}</p>
    </div>`;
  }
}
