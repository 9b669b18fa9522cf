import type { OrderView } from '@ordialog/protocol';
import { fetchOrder } from '@ordialog/ui';
import type { ReactiveControllerHost } from 'lit';
import { type InboxRequests, onAsk } from '../inbox-requests.ts';
import type { Lifted } from '../my-orders/board.ts';
import { undoTransition } from '../orders/inbox-api.ts';
import { TransitionPlan } from '../orders/transition-plan.ts';
import { MacroPlan } from '../saved-replies/macro-plan.ts';
import type { StaffClient } from '../session/staff-client.ts';

/** So long one is told what was done, in milliseconds; longer while it can be taken back. */
const toldFor = 4000;

/** What is about to be done with an order: a transition to be confirmed, a choice of them, a card in the air. */
export class OrderMoves {
  readonly #host: ReactiveControllerHost;
  #plan: TransitionPlan | undefined;
  #choice: OrderView | undefined;
  #lifted: Lifted | undefined;
  #told: OrderView | undefined;
  #undone: 'no' | 'yes' | 'refused' = 'no';
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** Does what the elements below `host` ask for. */
  answer(host: EventTarget, client: () => StaffClient | undefined): void {
    const inName = (act: (client: StaffClient) => void) => {
      const signedIn = client();
      if (signedIn) act(signedIn);
    };
    onAsk(host, 'act', (act) => inName((signedIn) => this.begin(signedIn, act)));
    onAsk(host, 'macro', (given) => inName((signedIn) => this.beginMacro(signedIn, given)));
    onAsk(host, 'moves', ({ orderId }) => inName((signedIn) => void this.offer(signedIn, orderId)));
    onAsk(host, 'lift', ({ orderId }) => inName((signedIn) => void this.lift(signedIn, orderId)));
    onAsk(host, 'put-down', () => this.putDown());
  }

  get plan(): TransitionPlan | undefined {
    return this.#plan;
  }

  /** The order whose transitions are shown to choose from. */
  get choice(): OrderView | undefined {
    return this.#choice;
  }

  get lifted(): Lifted | undefined {
    return this.#lifted;
  }

  /** The order that was moved last, for a moment. */
  get told(): OrderView | undefined {
    return this.#told;
  }

  get undone(): 'no' | 'yes' | 'refused' {
    return this.#undone;
  }

  get undoable(): boolean {
    return this.#undone === 'no' && undoLeft(this.#told) > 0;
  }

  tell(order: OrderView, undone: 'no' | 'yes' | 'refused' = 'no'): void {
    this.#told = order;
    this.#undone = undone;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(
      () => {
        this.#told = undefined;
        this.#host.requestUpdate();
      },
      Math.max(toldFor, this.undoable ? undoLeft(order) : 0),
    );
    this.#host.requestUpdate();
  }

  async undo(client: StaffClient): Promise<void> {
    const order = this.#told;
    if (!order) return;
    const answer = await undoTransition(client, order.id, order.version);
    if (answer.ok) this.tell(answer.data, 'yes');
    else this.tell(answer.failure.order ?? order, 'refused');
  }

  close(): void {
    clearTimeout(this.#timer);
  }

  begin(client: StaffClient, { order, transition, fields }: InboxRequests['act']): void {
    this.#plan = new TransitionPlan(client, order, transition, fields);
    void this.#plan.look();
    this.#host.requestUpdate();
  }

  /** A saved reply that also moves the order. */
  beginMacro(client: StaffClient, given: InboxRequests['macro']): void {
    this.#plan = new MacroPlan(client, given);
    void this.#plan.look();
    this.#host.requestUpdate();
  }

  async offer(client: StaffClient, orderId: string): Promise<void> {
    const answer = await fetchOrder(client, orderId);
    this.#choice = answer.ok ? answer.data : undefined;
    this.#host.requestUpdate();
  }

  async lift(client: StaffClient, orderId: string): Promise<void> {
    this.#lifted = { orderId, order: undefined };
    this.#host.requestUpdate();
    const answer = await fetchOrder(client, orderId);
    if (this.#lifted?.orderId !== orderId || !answer.ok) return;
    this.#lifted = { orderId, order: answer.data };
    this.#host.requestUpdate();
  }

  putDown(): void {
    this.#lifted = undefined;
    this.#host.requestUpdate();
  }

  /** The dialog is closed. */
  end(): void {
    this.#plan?.end();
    this.#plan = undefined;
    this.#host.requestUpdate();
  }

  endChoice(): void {
    this.#choice = undefined;
    this.#host.requestUpdate();
  }
}

/** Milliseconds for which the order's last transition may be taken back. */
function undoLeft(order: OrderView | undefined): number {
  const until = order?.seller?.undoUntil;
  return until === undefined ? 0 : Date.parse(until) - Date.now();
}
