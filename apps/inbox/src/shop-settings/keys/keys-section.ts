import { html, nothing } from 'lit';
import { sectionStyles } from '../section-styles.ts';
import { SettingsSection } from '../settings-section.ts';

/** What opens the shop to programs: its name in pages, the sites that may speak for it, its keys and secrets. */
export class KeysSection extends SettingsSection {
  static override styles = sectionStyles;

  protected override render() {
    const { client, session, words, writable } = this;
    if (!session) return nothing;
    const isOwner = session.staff.role === 'owner';
    return html`<section class="group">
        <div class="about">
          <h2>${words('keys.public')}</h2>
          <p class="small muted">${words('keys.publicHint')}</p>
        </div>
        <ordialog-copy-value label=${words('keys.public')} value=${session.shop.publicKey}></ordialog-copy-value>
      </section>
      <inbox-settings-origins .client=${client} .session=${session} .writable=${writable}></inbox-settings-origins>
      ${
        isOwner
          ? html`<inbox-settings-shop-keys .client=${client} .session=${session} .writable=${writable}></inbox-settings-shop-keys>
            <inbox-settings-shop-secrets .client=${client} .session=${session} .writable=${writable}></inbox-settings-shop-secrets>`
          : html`<p class="small muted">${words('keys.ownersOnly')}</p>`
      }`;
  }
}
