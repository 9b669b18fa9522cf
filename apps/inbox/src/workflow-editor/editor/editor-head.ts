import type { Failure } from '@ordialog/ui';
import { icon } from '@ordialog/ui';
import { html, nothing } from 'lit';
import { ChevronLeft, CircleAlert, CircleCheck, Download, Redo2, RotateCcw, Undo2 } from 'lucide';
import { pathOf } from '../../routing/route.ts';
import { nameIn, stateName, transitionName } from '../document/named.ts';
import { selectionAt } from '../document/selection.ts';
import { askEditor } from '../editor-requests.ts';
import type { WorkflowDraft } from '../saving/workflow-draft.ts';
import type { EditorTexts } from '../texts/editor-texts.ts';

export type Saving =
  | { readonly status: 'idle' | 'saving' | 'saved' }
  | { readonly status: 'failed'; readonly failure: Failure };

/** What is open, whether it is saved, what is to be mended, and the buttons for the whole. */
export function editorHead(
  host: EventTarget,
  draft: WorkflowDraft,
  saving: Saving,
  writable: boolean,
  words: EditorTexts,
) {
  const { document, saved, changed, mistakes, undoable, redoable } = draft;
  const busy = saving.status === 'saving';
  const version = saved ? words('head.version', { version: saved.version }) : words('head.new');
  return html`<header>
    <a class="icon" href=${pathOf({ page: 'workflows' })} aria-label=${words('head.back')}>${icon(ChevronLeft)}</a>
    <div class="title">
      <h1 class="cut">${nameIn(document.name, words.locale) || words('unnamed')}</h1>
      <p class="small muted cut" role="status">${version} · ${writable ? words(changed ? 'head.kept' : 'head.saved') : words('head.read')}</p>
    </div>
    <div class="acts">
      ${
        writable
          ? html`<button class="icon" ?disabled=${!undoable} aria-label=${words('head.undo')} title=${words('head.undo')} aria-keyshortcuts="Control+Z" @click=${() => askEditor(host, 'undo')}>${icon(Undo2)}</button>
      <button class="icon" ?disabled=${!redoable} aria-label=${words('head.redo')} title=${words('head.redo')} aria-keyshortcuts="Control+Shift+Z" @click=${() => askEditor(host, 'redo')}>${icon(Redo2)}</button>`
          : nothing
      }
      ${saved && changed ? html`<button class="icon wide-only" aria-label=${words('head.revert')} title=${words('head.revert')} @click=${() => askEditor(host, 'revert')}>${icon(RotateCcw)}</button>` : nothing}
      <button class="icon wide-only" aria-label=${words('head.export')} title=${words('head.export')} @click=${() => askEditor(host, 'export', { key: document.key })}>${icon(Download)}</button>
      ${mistakes.list.length + draft.missing > 0 ? mistakesButton(draft, words) : html`<span class="fine wide-only">${icon(CircleCheck, 18)}${words('mistakes.none')}</span>`}
      ${
        writable
          ? html`<button class="button primary" aria-busy=${busy} ?disabled=${!changed || busy} @click=${() => askEditor(host, 'save')}>
            ${words(busy ? 'head.saving' : 'head.save')}
          </button>`
          : nothing
      }
    </div>
  </header>
  ${mistakesList(host, draft, words)}
  ${saving.status === 'failed' ? html`<p class="problem" role="alert">${problemText(saving.failure, words)}</p>` : nothing}`;
}

function mistakesButton({ mistakes, missing }: WorkflowDraft, words: EditorTexts) {
  return html`<button class="mistakes-button" popovertarget="mistakes">
    ${icon(CircleAlert, 18)}<span>${words('mistakes.count', { count: mistakes.list.length + missing })}</span>
  </button>`;
}

/** Every mistake leads to its field. */
function mistakesList(host: EventTarget, draft: WorkflowDraft, words: EditorTexts) {
  const { mistakes, missing, checked } = draft;
  return html`<div id="mistakes" popover aria-label=${words('mistakes.title')}>
    <h2>${words('mistakes.title')}</h2>
    <p class="small muted">${words('mistakes.hint')}</p>
    <ul @click=${({ currentTarget }: Event) => currentTarget instanceof HTMLElement && currentTarget.closest<HTMLElement>('[popover]')?.hidePopover()}>
      ${mistakes.list.map(({ path, message }) => {
        const selection = selectionAt(path, checked);
        const where =
          selection.part === 'state'
            ? stateName(checked, selection.key, words.locale, '')
            : selection.part === 'transition'
              ? transitionName(checked, selection.index, words.locale)
              : selection.part === 'deadline'
                ? nameIn(checked.deadlines[selection.index]?.label ?? { en: '' }, words.locale)
                : nameIn(checked.name, words.locale);
        return html`<li><button @click=${() => askEditor(host, 'select', { selection, path })}>
          <strong class="cut">${where || words('unnamed')}</strong><span class="small">${message}</span>
        </button></li>`;
      })}
      ${
        missing > 0
          ? html`<li><button @click=${() => host.dispatchEvent(new CustomEvent('workflow-show-texts'))}>
            <strong>${words('texts.tab')}</strong><span class="small">${words('texts.missingAll', { count: missing })}</span>
          </button></li>`
          : nothing
      }
    </ul>
  </div>`;
}

export function problemText({ status, code, detail }: Failure, words: EditorTexts): string {
  if (code === 'invalid_workflow') return words('head.invalid');
  return status === 0 ? words('problem.network') : (detail ?? words('problem.unexpected'));
}
