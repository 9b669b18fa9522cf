import { html, nothing } from 'lit';
import { askEditor } from '../editor-requests.ts';
import type { WorkflowDraft } from '../saving/workflow-draft.ts';
import type { EditorTexts } from '../texts/editor-texts.ts';

/** Somebody saved a version that this draft knows nothing of: whose is to hold? */
export function newerNotice(host: EventTarget, { newer }: WorkflowDraft, words: EditorTexts) {
  if (!newer) return nothing;
  return html`<div class="newer" role="alert">
    <p>${words('newer.said', { version: newer.version })} <span class="muted">${words('newer.hint')}</span></p>
    <div class="acts">
      <button class="button" @click=${() => askEditor(host, 'take-theirs')}>${words('newer.take')}</button>
      <button class="button" @click=${() => askEditor(host, 'keep-mine')}>${words('newer.keep')}</button>
    </div>
  </div>`;
}
