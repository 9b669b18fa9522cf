import type { Workflow } from '@ordialog/core';
import type { SimulationView } from '@ordialog/protocol';
import { baseStyles, buttonStyles, icon } from '@ordialog/ui';
import { html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { Play } from 'lucide';
import { Watching } from '../../orders/watching.ts';
import { pageStyles } from '../../styles/page-styles.ts';
import { selectStyles } from '../../styles/select-styles.ts';
import type { Mistakes } from '../document/mistake.ts';
import { problemText } from '../editor/editor-head.ts';
import { askEditor } from '../editor-requests.ts';
import { EditorElement } from '../texts/editor-element.ts';
import { simulatedOrder } from './simulated-order.ts';
import { simulationTotals } from './simulation-totals.ts';
import { simulatorStyles } from './simulator.styles.ts';
import type { SimulatorRun } from './simulator-run.ts';

/** What the draft would have made of past orders. Nothing is changed and nothing is sent. */
export class Simulator extends EditorElement {
  static override styles = [baseStyles, buttonStyles, pageStyles, selectStyles, simulatorStyles];

  @property({ attribute: false }) run: SimulatorRun | undefined;
  @property({ attribute: false }) document: Workflow | undefined;
  @property({ attribute: false }) mistakes: Mistakes | undefined;
  @state() private orders: 'past' | 'sample' | undefined;
  @state() private onlyDiffering = false;

  readonly #watching = new Watching(this);

  protected override willUpdate(): void {
    this.#watching.follow(this.run);
  }

  protected override render() {
    const { words, run, document } = this;
    const simulation = run?.simulation;
    const stale = simulation !== undefined && run?.document !== document;
    return html`<div class="top">
        <p>${words('try.hint')}</p>
        <div class="line">
          <select aria-label=${words('try.orders')} @change=${({ target }: Event) => {
            if (target instanceof HTMLSelectElement)
              this.orders = (['past', 'sample'] as const).find((each) => each === target.value);
          }}>
            <option value="">${words('try.any')}</option>
            <option value="past">${words('try.past')}</option>
            <option value="sample">${words('try.sample')}</option>
          </select>
          <button class="button primary" aria-busy=${run?.running === true} @click=${() => askEditor(this, 'simulate', { orders: this.orders })}>
            ${icon(Play, 16)}${words(run?.running ? 'try.running' : simulation ? 'try.again' : 'try.do')}
          </button>
        </div>
        <div role="status">${stale ? html`<p class="stale small">${words('try.stale')}</p>` : nothing}</div>
        ${run?.failure ? html`<p class="error" role="alert">${run.failure.status === 422 ? words('try.invalid') : problemText(run.failure, words)}</p>` : nothing}
      </div>
      ${simulation ? this.#result(simulation) : nothing}`;
  }

  #result(simulation: SimulationView) {
    const { words, onlyDiffering } = this;
    const { source, orders, differing } = simulation;
    const count = orders.length;
    if (count === 0) return html`<p class="empty">${words('try.none')}</p>`;
    const shown = onlyDiffering ? orders.filter(({ differsAt }) => differsAt !== null) : orders;
    return html`<div class="result">
      <h2>${words(source === 'past' ? 'try.ofPast' : 'try.ofSample', { count })}</h2>
      <p>${differing === 0 ? words('try.same') : words('try.differing', { count: differing })}</p>
      ${simulationTotals(simulation, words)}
      <label class="check">
        <input type="checkbox" .checked=${onlyDiffering} @change=${() => {
          this.onlyDiffering = !onlyDiffering;
        }} />
        <span>${words('try.onlyDiffering')}</span>
      </label>
      <ul class="orders">${repeat(
        shown,
        (order) => `${order.orderId ?? ''} ${order.number}`,
        (order) => html`<li>${simulatedOrder(order, words)}</li>`,
      )}</ul>
    </div>`;
  }
}
