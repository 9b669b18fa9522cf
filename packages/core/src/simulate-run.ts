import type { Actor } from './actor.ts';
import type { RunningDeadline } from './deadline.ts';
import { durationMs } from './duration.ts';
import type { Entry } from './entry.ts';
import type { Instant, Order } from './order.ts';
import { type PastRequest, requestOf } from './simulate-request.ts';
import type { Decision, PlannedEffect } from './step.ts';
import { type Refusal, transition } from './transition.ts';
import { isEnded, stateOf, type Workflow } from './workflow.ts';

/** A state an order came to. */
export interface PathStep {
  readonly state: string;
  readonly at: Instant;
  readonly by: Actor;
  readonly transition?: string;
  /** The deadline that brought it about. */
  readonly deadline?: string;
}

/** What someone did that the workflow would not have let them do. */
export interface SimulatedRefusal {
  readonly at: Instant;
  readonly by: Actor;
  /** The transition's, or the kind of news. */
  readonly name: string;
  /** The order's at that time. */
  readonly state: string;
  readonly code: Refusal['code'] | 'unknown_state';
}

export interface SimulatedSend {
  readonly at: Instant;
  readonly effect: PlannedEffect;
}

/** A deadline or one of its reminders that is due. */
interface Alarm {
  readonly key: string;
  readonly at: number;
  readonly running: RunningDeadline;
  readonly reminder?: readonly PlannedEffect[];
}

/** Deadlines of seconds that follow each other for months end here. */
const mostAlarms = 1000;

/** An order that lives in simulated time: nothing is stored and nothing is sent. */
export class SimulatedRun {
  readonly #workflow: Workflow;
  readonly #rung = new Set<string>();
  readonly #sends: SimulatedSend[] = [];
  readonly entries: Entry[] = [];
  readonly path: PathStep[] = [];
  readonly refused: SimulatedRefusal[] = [];
  order: Order;
  now: Instant;

  constructor(workflow: Workflow, placed: Decision, now: Instant) {
    this.#workflow = workflow;
    this.order = placed.order;
    this.now = now;
    this.#take(placed);
  }

  /** Time goes by until then: deadlines pass and reminders are sent, each at its own time. */
  pass(until: Instant): void {
    for (let count = 0; count < mostAlarms; count++) {
      const next = this.#alarms()
        .filter(({ at }) => at <= Date.parse(until))
        .toSorted((a, b) => a.at - b.at)[0];
      if (!next) break;
      this.#ring(next);
    }
    if (until > this.now) this.now = until;
  }

  /** Someone does something, or news of a payment or a parcel comes in. */
  apply(request: PastRequest): void {
    this.pass(request.at);
    const result = requestOf(this.#workflow, this.order, request, this.now);
    if ('code' in result) {
      const { code, name } = result;
      const { state } = this.order;
      this.refused.push({ at: this.now, by: request.author.type, name, state, code });
    } else if (result.decision) {
      this.#take(result.decision);
    }
  }

  /** What would have been sent by now. An order that was canceled meanwhile sends nothing of what it had put off. */
  get sends(): readonly SimulatedSend[] {
    return this.#sends
      .filter(({ at, effect }) => at <= this.now && !this.#isLate(at, effect))
      .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  }

  #take({ order, entries, effects }: Decision): void {
    const before = this.order.deadlines;
    this.order = order;
    this.#skipReminders(before);
    for (const draft of entries) {
      const entry = { ...draft, orderId: order.id, seq: this.entries.length + 1 };
      this.entries.push(entry);
      const step = stepOf(entry);
      if (step && step.state !== this.path.at(-1)?.state) this.path.push(step);
    }
    this.#send(effects);
  }

  #send(effects: readonly PlannedEffect[]): void {
    for (const effect of effects) {
      const wait = 'after' in effect && effect.after ? (durationMs(effect.after) ?? 0) : 0;
      this.#sends.push({ at: new Date(Date.parse(this.now) + wait).toISOString(), effect });
    }
  }

  #alarms(): readonly Alarm[] {
    const now = Date.parse(this.now);
    const { deadlines, state } = this.order;
    return deadlines
      .filter(({ pausedAt }) => !pausedAt)
      .flatMap((running): Alarm[] => {
        const key = `${running.name} ${running.dueAt}`;
        const due = Date.parse(running.dueAt);
        const document = this.#workflow.deadlines.find(({ name }) => name === running.name);
        const reminders = (document?.reminders ?? []).map(({ before, effects }, index) => ({
          key: `${key} ${index}`,
          at: Math.max(now, due - (durationMs(before) ?? 0)),
          running,
          reminder: effects.map((effect) => ({ ...effect, state })),
        }));
        return [...reminders, { key, at: Math.max(now, due), running }];
      })
      .filter(({ key }) => !this.#rung.has(key));
  }

  #ring({ key, at, running, reminder }: Alarm): void {
    this.#rung.add(key);
    this.now = new Date(at).toISOString();
    if (reminder) {
      this.#send(reminder);
      return;
    }
    const request = { name: running.transition, author: { type: 'system' }, deadline: running.name } as const;
    const result = transition(this.#workflow, this.order, request, this.now);
    if (result.accepted) this.#take(result);
  }

  /** A deadline that runs on after a pause reminds no more of what should have been said before. */
  #skipReminders(before: readonly RunningDeadline[]): void {
    for (const { key, at, running, reminder } of this.#alarms()) {
      const resumed = before.some(({ name, pausedAt }) => name === running.name && pausedAt);
      if (resumed && reminder && at <= Date.parse(this.now)) this.#rung.add(key);
    }
  }

  #isLate(at: Instant, effect: PlannedEffect): boolean {
    if (!('after' in effect) || effect.after === undefined) return false;
    const name = this.path.findLast((step) => step.at <= at)?.state;
    const state = name === undefined ? undefined : stateOf(this.#workflow, name);
    return state !== undefined && name !== effect.state && isEnded(state) && state.phase === 'ended';
  }
}

/** The state that an entry tells an order came to. */
export function stepOf({ content, at, author: { type: by } }: Entry): PathStep | undefined {
  switch (content.kind) {
    case 'order_placed':
      return { state: content.state, at, by };
    case 'transition': {
      const { to: state, name, deadline } = content;
      return { state, at, by, transition: name, ...(deadline ? { deadline } : {}) };
    }
    case 'forced':
    case 'workflow_changed':
      return { state: content.to, at, by };
    case 'message':
    case 'message_edited':
    case 'message_withdrawn':
    case 'shipment':
    case 'shipment_event':
    case 'payment':
    case 'undone':
    case 'publication':
    case 'payment_details_changed':
    case 'foreign_payment_details':
    case 'visibility':
    case 'review':
    case 'review_reply':
    case 'review_edited':
    case 'review_hidden':
    case 'review_unhidden':
    case 'buyer_rating':
    case 'ratings_opened':
    case 'pickup_checked':
      return undefined;
  }
}
