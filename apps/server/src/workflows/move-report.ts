import {
  type Locale,
  migratedState,
  migrateOrder,
  type Order,
  type StateMapping,
  stateOf,
  textIn,
  type Workflow,
} from '@ordialog/core';
import type { OrderMoves } from '@ordialog/protocol';

type StateRow = OrderMoves['states'][number];

/** Counts, state by state, where orders go in another version of their workflow. */
export class MoveReport {
  readonly #to: Workflow;
  readonly #mapping: StateMapping;
  readonly #locale: Locale;
  readonly #states = new Map<string, StateRow>();

  constructor(to: Workflow, mapping: StateMapping, locale: Locale) {
    this.#to = to;
    this.#mapping = mapping;
    this.#locale = locale;
  }

  /** Counts an order; false when its state does not fit. */
  add(current: Workflow, order: Order, now: Date): boolean {
    const author = { type: 'system' } as const;
    const move = { to: this.#to, mapping: this.#mapping, author };
    const decision = migrateOrder(current, order, move, now.toISOString());
    const known = this.#states.get(order.state) ?? this.#rowOf(current, order.state);
    const overdue = decision?.order.deadlines.some(
      ({ dueAt, pausedAt }) => !pausedAt && Date.parse(dueAt) <= now.getTime(),
    );
    this.#states.set(order.state, {
      ...known,
      orders: known.orders + 1,
      overdue: known.overdue + (overdue ? 1 : 0),
    });
    return decision !== undefined;
  }

  moves(done: Pick<OrderMoves, 'dryRun' | 'moved' | 'more'>): OrderMoves {
    const states = [...this.#states.values()];
    const left = states.filter(({ to }) => to === null).reduce((sum, { orders }) => sum + orders, 0);
    return { to: this.#to.version, ...done, left, states };
  }

  #rowOf(current: Workflow, state: string): StateRow {
    const to = migratedState(this.#to, state, this.#mapping);
    return {
      state,
      stateName: this.#nameIn(current, state),
      orders: 0,
      to: to ?? null,
      toName: to === undefined ? null : this.#nameIn(this.#to, to),
      suggestion: to === undefined ? this.#suggestion(current, state) : null,
      overdue: 0,
    };
  }

  #nameIn(workflow: Workflow, state: string): string {
    const name = stateOf(workflow, state)?.name;
    return name ? textIn(name, this.#locale) : state;
  }

  #suggestion(current: Workflow, state: string): string | null {
    const phase = stateOf(current, state)?.phase;
    const like = Object.entries(this.#to.states).find(([, each]) => each.phase === phase);
    return like?.[0] ?? null;
  }
}
