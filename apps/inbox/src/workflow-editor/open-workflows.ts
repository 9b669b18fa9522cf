import type { StaffSession } from '@ordialog/protocol';
import { html, nothing } from 'lit';
import { until } from 'lit/directives/until.js';
import type { StaffClient } from '../session/staff-client.ts';
import type { InboxTexts } from '../texts/inbox-texts.ts';
import { loadWorkflowEditor } from './load-workflow-editor.ts';

/** The workflows' page, whose code is on its way. */
export function openWorkflows(
  client: StaffClient | undefined,
  session: StaffSession,
  key: string | undefined,
  say: InboxTexts,
) {
  const failure = loadWorkflowEditor().then((loaded) =>
    loaded ? nothing : html`<p class="offline" role="alert">${say('problem.unexpected')}</p>`,
  );
  return html`${until(failure, nothing)}
    <inbox-workflows .client=${client} .session=${session} .key=${key}></inbox-workflows>`;
}
