import { html } from 'lit';
import { sectionStyles } from '../section-styles.ts';
import { SettingsSection } from '../settings-section.ts';

/** What is one's own, whatever one's role: name, language, password. */
export class AccountSection extends SettingsSection {
  static override styles = sectionStyles;

  protected override render() {
    const { client, session } = this;
    return html`<inbox-settings-profile .client=${client} .session=${session} .writable=${true}></inbox-settings-profile>
      <inbox-settings-password .client=${client} .session=${session} .writable=${true}></inbox-settings-password>`;
  }
}
