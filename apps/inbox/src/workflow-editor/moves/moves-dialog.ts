import { baseStyles, buttonStyles, icon } from '@ordialog/ui';
import { html, nothing } from 'lit';
import { property, query } from 'lit/decorators.js';
import { ArrowRight, X } from 'lucide';
import { Watching } from '../../orders/watching.ts';
import { dialogStyles } from '../../styles/dialog-styles.ts';
import { pageStyles } from '../../styles/page-styles.ts';
import { selectStyles } from '../../styles/select-styles.ts';
import { problemText } from '../editor/editor-head.ts';
import { askEditor } from '../editor-requests.ts';
import { stateOptions } from '../form/state-options.ts';
import type { OrderMovesPlan } from '../saving/order-moves-plan.ts';
import { EditorElement } from '../texts/editor-element.ts';
import { movesDialogStyles } from './moves-dialog.styles.ts';

/** Running orders of older versions: where each state's would go, and then the act. */
export class WorkflowMovesDialog extends EditorElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    pageStyles,
    selectStyles,
    dialogStyles,
    movesDialogStyles,
  ];

  @property({ attribute: false }) plan: OrderMovesPlan | undefined;
  @query('dialog') private readonly dialog: HTMLDialogElement | undefined;

  readonly #watching = new Watching(this);

  show(): void {
    this.dialog?.showModal();
  }

  protected override willUpdate(): void {
    this.#watching.follow(this.plan);
  }

  protected override render() {
    const { plan, words } = this;
    const report = plan?.report;
    const done = report?.dryRun === false;
    return html`<dialog aria-labelledby="title" @close=${this.#closed} @click=${({ target }: Event) => target === this.dialog && this.#close()}>
      <div class="head">
        <div>
          <h1 id="title">${words('moves.title', { version: plan?.document.version ?? 0 })}</h1>
          <p class="small muted">${words('moves.hint')}</p>
        </div>
        <button class="icon" aria-label=${this.say('dialog.close')} @click=${this.#close}>${icon(X)}</button>
      </div>
      <div class="body">
        ${plan?.failure ? html`<p class="error" role="alert">${problemText(plan.failure, words)}</p>` : nothing}
        ${plan ? this.#states(plan) : nothing}
        ${
          report
            ? html`<p role="status">${done ? words('moves.done', { count: report.moved }) : words('moves.would', { count: report.moved })}
              ${report.left > 0 ? words('moves.left', { count: report.left }) : nothing}</p>`
            : nothing
        }
        <div class="acts">
          ${done ? nothing : html`<button class="button primary" aria-busy=${plan?.running === true} ?disabled=${!report || report.moved === 0} @click=${() => void plan?.act()}>${words('moves.do')}</button>`}
          <button class="button" @click=${this.#close}>${words(done ? 'moves.close' : 'moves.not')}</button>
        </div>
      </div>
    </dialog>`;
  }

  #states(plan: OrderMovesPlan) {
    const { words } = this;
    const { document, report, mapping } = plan;
    if (!report) return nothing;
    if (report.states.length === 0) return html`<p class="muted">${words('moves.none')}</p>`;
    const done = !report.dryRun;
    return html`<ul>
      ${report.states.map(({ state, stateName: name, orders, to, toName, suggestion, overdue }) => {
        const kept = Object.hasOwn(document.states, state) && !Object.hasOwn(mapping, state);
        return html`<li class=${to === null ? 'stays' : ''}>
          <span class="from"><strong>${name}</strong><span class="small muted">${words('list.orders', { count: orders })}</span></span>
          ${icon(ArrowRight, 16)}
          ${
            kept || done
              ? html`<span>${toName ?? words('moves.stays')}</span>`
              : html`<select aria-label=${words('moves.where', { name })} @change=${({ target }: Event) => this.#map(plan, state, target)}>
                <option value="" ?selected=${to === null}>${words('moves.stays')}</option>
                ${stateOptions(document, words.locale).map(
                  ({ value, text }) => html`<option value=${value} ?selected=${value === to}>
                    ${text}${value === suggestion ? ` (${words('moves.suggested')})` : ''}
                  </option>`,
                )}
              </select>`
          }
          ${overdue > 0 ? html`<span class="overdue small">${words('moves.overdue', { count: overdue })}</span>` : nothing}
        </li>`;
      })}
    </ul>`;
  }

  #map(plan: OrderMovesPlan, state: string, target: EventTarget | null): void {
    if (!(target instanceof HTMLSelectElement)) return;
    const others = Object.entries(plan.mapping).filter(([key]) => key !== state);
    const chosen = target.value === '' ? [] : [[state, target.value] as const];
    void plan.ask(Object.fromEntries([...others, ...chosen]));
  }

  readonly #close = () => this.dialog?.close();

  /** How many run in which version is another now. */
  readonly #closed = () => {
    if (this.plan?.report?.dryRun === false) askEditor(this, 'reload-list');
  };
}
