import type { WorkflowSummary } from '@ordialog/protocol';
import { baseStyles, buttonStyles, icon } from '@ordialog/ui';
import { html, nothing } from 'lit';
import { property, query } from 'lit/decorators.js';
import { ArrowRightLeft, Download, Pencil, Plus, Star, Trash2 } from 'lucide';
import { Watching } from '../../orders/watching.ts';
import { pathOf } from '../../routing/route.ts';
import { pageStyles } from '../../styles/page-styles.ts';
import { nameIn } from '../document/named.ts';
import { problemText } from '../editor/editor-head.ts';
import { askEditor } from '../editor-requests.ts';
import type { ShopWorkflows } from '../saving/shop-workflows.ts';
import { EditorElement } from '../texts/editor-element.ts';
import type { StartDialog } from './start-dialog.ts';
import { workflowListStyles } from './workflow-list.styles.ts';

/** The shop's workflows: which one new orders follow, how many run in each, what is not saved yet. */
export class WorkflowListPage extends EditorElement {
  static override styles = [baseStyles, buttonStyles, pageStyles, workflowListStyles];

  @property({ attribute: false }) workflows: ShopWorkflows | undefined;
  /** Reading is everyone's; making and changing are the owner's and managers'. */
  @property({ attribute: false }) writable = false;
  @query('inbox-workflow-start') private readonly start: StartDialog | undefined;

  readonly #watching = new Watching(this);

  protected override willUpdate(): void {
    this.#watching.follow(this.workflows);
  }

  protected override render() {
    const { words, workflows } = this;
    const { list, failure } = workflows ?? {};
    return html`<header>
        <h1>${words('list.title')}</h1>
        ${this.writable ? html`<button class="button primary" @click=${() => this.start?.show()}>${icon(Plus, 18)}${words('list.new')}</button>` : nothing}
      </header>
      <div class="body">
        <p class="muted">${words('list.hint')}</p>
        ${
          failure
            ? html`<p class="error" role="alert">${problemText(failure, words)}
              <button class="quiet button" @click=${() => askEditor(this, 'reload-list')}>${words('list.again')}</button></p>`
            : nothing
        }
        ${list ? this.#rows(list.items) : nothing} ${this.#drafts()}
      </div>
      <inbox-workflow-start .workflows=${workflows}></inbox-workflow-start>`;
  }

  #rows(items: readonly WorkflowSummary[]) {
    return html`<ul>${items.map((item) => html`<li>${this.#row(item)}</li>`)}</ul>`;
  }

  #row(item: WorkflowSummary) {
    const { words, workflows, writable } = this;
    const { key, name, version, isDefault, runningOrders, versions } = item;
    const older = versions.filter((each) => each.version !== version && each.runningOrders > 0);
    return html`<article>
      <div class="about">
        <h2>
          <a href=${pathOf({ page: 'workflows', key })}>${name || key}</a>
          ${isDefault ? html`<span class="tag default">${icon(Star, 14)}${words('list.default')}</span>` : nothing}
          ${workflows?.drafts.has(key) ? html`<span class="tag draft">${icon(Pencil, 14)}${words('list.draft')}</span>` : nothing}
        </h2>
        <p class="small muted">
          <code>${key}</code> · ${words('head.version', { version })} · ${words('list.running', { count: runningOrders })}
          ${older.map((each) => html`· ${words('list.older', { version: each.version, orders: words('list.orders', { count: each.runningOrders }) })} `)}
        </p>
      </div>
      <div class="acts">
        ${
          writable && older.length > 0
            ? html`<button class="quiet button" @click=${() => askEditor(this, 'plan-moves', { key })}>${icon(ArrowRightLeft, 16)}${words('moves.open')}</button>`
            : nothing
        }
        ${
          writable && !isDefault
            ? html`<button class="quiet button" @click=${() => askEditor(this, 'make-default', { key })}>${icon(Star, 16)}${words('list.makeDefault')}</button>`
            : nothing
        }
        <button class="icon" aria-label=${words('list.export', { name: name || key })} title=${words('head.export')} @click=${() => askEditor(this, 'export', { key })}>${icon(Download, 18)}</button>
      </div>
    </article>`;
  }

  /** New ones that only this device knows so far. */
  #drafts() {
    const { words, workflows } = this;
    if (!workflows) return nothing;
    const saved = new Set(workflows.list?.items.map(({ key }) => key));
    const fresh = [...workflows.drafts].filter(([key]) => !saved.has(key));
    if (fresh.length === 0) return nothing;
    return html`<h2 class="drafts">${words('list.drafts')}</h2>
      <ul>
        ${fresh.map(
          ([key, { document }]) => html`<li><article>
            <div class="about">
              <h2><a href=${pathOf({ page: 'workflows', key })}>${nameIn(document.name, words.locale) || key}</a></h2>
              <p class="small muted">${words('list.onlyHere')}</p>
            </div>
            <div class="acts">
              <button class="quiet button" @click=${() => askEditor(this, 'discard-draft', { key })}>${icon(Trash2, 16)}${words('list.discard')}</button>
            </div>
          </article></li>`,
        )}
      </ul>`;
  }
}
