import { consume } from '@lit/context';
import type { StaffSession } from '@ordialog/protocol';
import { property } from 'lit/decorators.js';
import type { StaffClient } from '../session/staff-client.ts';
import { InboxElement } from '../texts/inbox-element.ts';
import { type SettingsTexts, settingsTextsContext } from './settings-texts.ts';

/** A section of the settings: `words` has the texts they share, beside those of the app. */
export abstract class SettingsSection extends InboxElement {
  @property({ attribute: false }) client: StaffClient | undefined;
  @property({ attribute: false }) session: StaffSession | undefined;
  @property({ attribute: false }) writable = false;
  @consume({ context: settingsTextsContext, subscribe: true })
  private settingsTexts: SettingsTexts | undefined;

  protected get words(): SettingsTexts {
    if (!this.settingsTexts)
      throw new Error(`<${this.localName}> needs an element above it that provides its texts`);
    return this.settingsTexts;
  }
}
