import type { StaffSession } from '@ordialog/protocol';
import { html, nothing } from 'lit';
import { until } from 'lit/directives/until.js';
import type { StaffClient } from '../session/staff-client.ts';
import type { InboxTexts } from '../texts/inbox-texts.ts';
import { loadShopSettings } from './load-shop-settings.ts';

interface OpenSettings {
  readonly client: StaffClient | undefined;
  readonly session: StaffSession;
  readonly section: string | undefined;
  /** Out of sight, for what is not saved in them. */
  readonly hidden: boolean;
  readonly say: InboxTexts;
}

/** The settings' page, whose code is on its way. */
export function openSettings({ client, session, section, hidden, say }: OpenSettings) {
  const failure = loadShopSettings().then((loaded) =>
    loaded ? nothing : html`<p class="offline" role="alert">${say('problem.unexpected')}</p>`,
  );
  return html`${until(failure, nothing)}
    <inbox-settings ?hidden=${hidden} .client=${client} .session=${session} .section=${section}></inbox-settings>`;
}
