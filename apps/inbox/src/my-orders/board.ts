import type { Phase } from '@ordialog/core';
import type { OrderCounts, OrderView, TransitionView } from '@ordialog/protocol';
import { baseStyles } from '@ordialog/ui';
import { html, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { ask } from '../inbox-requests.ts';
import { moveFocus } from '../keyboard/move-focus.ts';
import type { OrderList } from '../orders/order-list.ts';
import { InboxElement } from '../texts/inbox-element.ts';
import { boardStyles } from './board.styles.ts';
import type { BoardColumn } from './board-column.ts';
import { type ColumnSum, columnsOf } from './columns.ts';

/** A card that was taken up; its order is fetched then, since only that says where it may go. */
export interface Lifted {
  readonly orderId: string;
  readonly order: OrderView | undefined;
}

/** Open orders by phase. A card goes only where the order has a transition to; it never moves one by itself. */
export class Board extends InboxElement {
  static override styles = [baseStyles, boardStyles];

  @property({ attribute: false }) counts: OrderCounts | undefined;
  @property({ attribute: false }) lists: Readonly<Partial<Record<Phase, OrderList>>> = {};
  @property({ attribute: false }) lifted: Lifted | undefined;
  @property({ attribute: false }) comfortable = false;
  @state() private over: Phase | undefined;

  move(step: 1 | -1): void {
    const columns = this.renderRoot.querySelectorAll<BoardColumn>('inbox-board-column');
    const cards = [...columns].flatMap((column) => [
      ...column.renderRoot.querySelectorAll<HTMLElement>('a.card'),
    ]);
    moveFocus(cards, step);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('lifted') && !this.lifted) this.over = undefined;
  }

  protected override render() {
    return html`<div class="board" role="group" aria-label=${this.say('nav.my-orders')}>
      ${columnsOf(this.counts?.states ?? []).map((column) => this.#column(column))}
    </div>`;
  }

  #column(column: ColumnSum) {
    const { phase } = column;
    const takes = this.#transitionTo(phase) !== undefined;
    return html`<inbox-board-column
      .column=${column}
      .list=${this.lists[phase]}
      .lifted=${this.lifted}
      .comfortable=${this.comfortable}
      class=${this.#look(phase, takes)}
      @dragover=${(event: DragEvent) => {
        if (!takes) return;
        event.preventDefault();
        this.over = phase;
      }}
      @dragleave=${() => {
        if (this.over === phase) this.over = undefined;
      }}
      @drop=${(event: DragEvent) => this.#drop(event, phase)}
    ></inbox-board-column>`;
  }

  #look(phase: Phase, takes: boolean): string {
    if (!this.lifted?.order || this.lifted.order.phase === phase) return '';
    if (!takes) return 'ghosted';
    return this.over === phase ? 'takes over' : 'takes';
  }

  #transitionTo(phase: Phase): TransitionView | undefined {
    const order = this.lifted?.order;
    if (!order || order.phase === phase) return undefined;
    return order.availableTransitions.find(({ toPhase }) => toPhase === phase);
  }

  #drop(event: DragEvent, phase: Phase): void {
    event.preventDefault();
    const order = this.lifted?.order;
    const transition = this.#transitionTo(phase);
    ask(this, 'put-down');
    if (order && transition) ask(this, 'act', { order, transition });
  }
}
