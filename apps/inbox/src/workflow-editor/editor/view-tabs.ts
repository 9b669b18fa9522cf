import { icon } from '@ordialog/ui';
import { html, nothing } from 'lit';
import { type IconNode, Languages, List, Play, Plus, Settings2, Workflow } from 'lucide';
import type { EditorTexts } from '../texts/editor-texts.ts';
import type { EditorView } from './editor.ts';

const tabs = [
  ['picture', Workflow],
  ['list', List],
  ['texts', Languages],
  ['try', Play],
] as const satisfies readonly (readonly [EditorView, IconNode])[];

interface ViewTabs {
  readonly view: EditorView;
  readonly words: EditorTexts;
  /** Texts that are not written in some language. */
  readonly missing: number;
  readonly writable: boolean;
  readonly choose: (view: EditorView) => void;
  readonly add: () => void;
  readonly whole: () => void;
}

/** The ways to look at a workflow; arrow keys go from one to the next. */
export function viewTabs({ view, words, missing, writable, choose, add, whole }: ViewTabs) {
  const step = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const at = tabs.findIndex(([each]) => each === view) + by;
    const [next] = tabs[(at + tabs.length) % tabs.length] ?? [];
    if (by === 0 || !next || !(event.currentTarget instanceof HTMLElement)) return;
    event.preventDefault();
    choose(next);
    event.currentTarget.querySelector<HTMLElement>(`#tab-${next}`)?.focus();
  };
  return html`<div class="bar">
    <div class="tabs" role="tablist" aria-label=${words('tabs.label')} @keydown=${step}>
      ${tabs.map(
        ([each, node]) => html`<button
          id=${`tab-${each}`}
          role="tab"
          aria-selected=${each === view}
          aria-controls="view"
          tabindex=${each === view ? 0 : -1}
          @click=${() => choose(each)}
        >
          ${icon(node, 16)}<span>${words(`${each}.tab`)}</span>${each === 'texts' && missing > 0 ? html`<span class="missing">${missing}</span>` : nothing}
        </button>`,
      )}
    </div>
    <div class="bar-acts">
      <button class="quiet button" aria-label=${words('whole.open')} @click=${whole}>${icon(Settings2, 16)}<span>${words('whole.open')}</span></button>
      ${writable ? html`<button class="button" aria-label=${words('state.add')} @click=${add}>${icon(Plus, 16)}<span>${words('state.add')}</span></button>` : nothing}
    </div>
  </div>`;
}
