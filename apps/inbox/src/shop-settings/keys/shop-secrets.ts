import type { RotatedSecret, ShopSecretName } from '@ordialog/protocol';
import type { Failure } from '@ordialog/ui';
import { html, nothing } from 'lit';
import { query, state } from 'lit/decorators.js';
import type { ConfirmDialog } from '../confirm/confirm-dialog.ts';
import { failureText } from '../form/save-bar.ts';
import { sectionStyles } from '../section-styles.ts';
import { SettingsSection } from '../settings-section.ts';
import { onceStyles } from './once.styles.ts';
import { once } from './once.ts';

const names = ['identity', 'woocommerce', 'shopify'] as const satisfies readonly ShopSecretName[];

/** The secrets that sign buyers' tokens and webhooks: never shown, only replaced. For owners. */
export class ShopSecrets extends SettingsSection {
  static override styles = [sectionStyles, onceStyles];

  @state() private rotated: RotatedSecret | undefined;
  @state() private failure: Failure | undefined;
  @query('inbox-confirm') private readonly dialog: ConfirmDialog | undefined;

  protected override render() {
    const { words, rotated, failure } = this;
    return html`<section class="group">
        <div class="about">
          <h2>${words('secrets.title')}</h2>
          <p class="small muted">${words('secrets.hint')}</p>
        </div>
        <ul class="rows">
          ${names.map((name) => {
            const label = words(`secrets.${name}`);
            return html`<li>
              <div class="about">
                <strong>${label}</strong>
                <p class="small muted">${words(`secrets.${name}Hint`)}</p>
              </div>
              <div class="acts">
                <button class="quiet button" aria-label="${words('secrets.rotate')}: ${label}" @click=${() => this.#rotate(name)}>${words('secrets.rotate')}</button>
              </div>
              ${rotated?.name === name ? once({ label, secret: rotated.secret, words }) : nothing}
            </li>`;
          })}
        </ul>
        ${failure ? html`<p class="error" role="alert">${failureText(failure, words)}</p>` : nothing}
      </section>
      <inbox-confirm></inbox-confirm>`;
  }

  async #rotate(name: ShopSecretName): Promise<void> {
    const { words } = this;
    const sure = await this.dialog?.confirm({
      title: words('secrets.rotateTitle', { name: words(`secrets.${name}`) }),
      text: words(`secrets.${name}Warning`),
      yes: words('secrets.rotate'),
    });
    if (!sure) return;
    const answer = await this.client?.post<RotatedSecret>(`/v1/shop/secrets/${name}/rotate`, {});
    if (!answer) return;
    this.rotated = answer.ok ? answer.data : undefined;
    this.failure = answer.ok ? undefined : answer.failure;
  }
}
