import type { Actor, Party } from './actor.ts';
import type { Condition } from './condition.ts';
import type { Duration } from './duration.ts';
import type { LocalizedText } from './locale.ts';
import type { Phase } from './phase.ts';

/** A shop's order process as data. Running orders keep the version they began with. */
export interface Workflow {
  readonly key: string;
  readonly version: number;
  readonly name: LocalizedText;
  /** A purchase with lines of both availabilities becomes one order for each. */
  readonly splitBy?: 'availability';
  /** Buyers see an order only while this holds, unless it is shown or hidden by hand; always when left out. */
  readonly visibleWhen?: Condition;
  readonly initial: string;
  /** States that stand together under one name, by their key. */
  readonly groups?: Readonly<Record<string, StateGroup>>;
  readonly states: Readonly<Record<string, State>>;
  readonly transitions: readonly Transition[];
  readonly deadlines: readonly Deadline[];
  /** What happens when an order is placed. */
  readonly onPlaced?: readonly Effect[];
}

export interface StateGroup {
  readonly name: LocalizedText;
}

export interface State {
  readonly phase: Phase;
  readonly name: LocalizedText;
  /** The group it is a sub-state of. */
  readonly group?: string;
  /** What the seller alone calls it. */
  readonly mnemonic?: string;
  /** Its own hue in degrees of OKLCH; that of its phase when left out. */
  readonly hue?: number;
  /** A word for the seller's own use, never shown to a buyer. */
  readonly indicator?: string;
  /** Entering it is not shown to the buyer, unless the seller publishes the entry. */
  readonly unpublished?: true;
  /** What the buyer is told on entering the state: by e-mail, and above the dialog. */
  readonly comment?: LocalizedText;
  /** The same for a text message. */
  readonly sms?: LocalizedText;
  /** What a marketplace that the order came from is told. */
  readonly connector?: ConnectorType;
  /** Whose move it is: the first whose condition holds; nobody's when none does. */
  readonly waitingFor?: readonly { readonly party: Party; readonly when?: Condition }[];
  /** The order moves no more. */
  readonly final?: true;
  /** The buyer may rate an order that is in this state. */
  readonly reviewable?: true;
  /** What happens when an order comes to rest in this state; passing through does not count. */
  readonly onEnter?: readonly Effect[];
}

/** Amazon and eBay are told that an order was shipped, whereupon they pay it out (seeds 003, 004). */
export const connectorTypes = ['shipped', 'canceled'] as const;
export type ConnectorType = (typeof connectorTypes)[number];

/** In `from`: any state but a final one. */
export const anyState = '*';

/**
 * One way to move. Several rows may share a name (one act that leads to different states, or has different
 * effects for different actors): the first row that fits order and actor is taken.
 */
export interface Transition {
  /** Imperative: `confirmPayment`. */
  readonly name: string;
  /** States it leads out of, or `anyState`. */
  readonly from: readonly string[];
  readonly to: string;
  readonly actors: readonly Actor[];
  readonly when?: Condition;
  /** The system takes it as soon as an order is in `from` and `when` holds. */
  readonly automatic?: true;
  /** The verb on the button. */
  readonly label: LocalizedText;
  /** What the log says of it. */
  readonly log?: LocalizedText;
  /** Asked before it is done, where it cannot be taken back. */
  readonly confirmation?: LocalizedText;
  readonly intent?: 'danger';
  readonly fields?: readonly Field[];
  /** Facts of the order that it sets or clears. */
  readonly sets?: readonly string[];
  readonly clears?: readonly string[];
  readonly effects?: readonly Effect[];
}

export const fieldTypes = [
  'text',
  'date',
  'url',
  'staff',
  'carrier',
  'trackingNumber',
  'estimatedDelivery',
  'paymentInstructions',
  'attachment',
] as const;
export type FieldType = (typeof fieldTypes)[number];

export interface Field {
  readonly key: string;
  readonly type: FieldType;
  readonly required: boolean;
  readonly label: LocalizedText;
  /** What is often written there, offered for a tap; whoever reads it reads it in their own language. */
  readonly suggestions?: readonly LocalizedText[];
}

/** The system takes `transition` when an order has been in `state` for `after`. */
export interface Deadline {
  readonly name: string;
  readonly state: string;
  readonly transition: string;
  readonly after: Duration;
  /** A fact to count from once it is known; until then, and without it, from entering the state. */
  readonly countsFrom?: string;
  /** Facts that stop the clock while they hold. */
  readonly pausedBy?: readonly string[];
  /** When a pause ends, at least so much time is left. */
  readonly grace?: Duration;
  /** What happens so long before it passes. */
  readonly reminders?: readonly Reminder[];
  /** What stands before the time, such as "Pay by". */
  readonly label: LocalizedText;
}

export interface Reminder {
  readonly before: Duration;
  readonly effects: readonly Effect[];
}

export const emailTemplates = [
  'newOrder',
  'orderPlaced',
  'stateChanged',
  'paymentClaimed',
  'canceledByBuyer',
  'reminder',
  'survey',
] as const;
export type EmailTemplate = (typeof emailTemplates)[number];

/**
 * What follows from a change, as data. `after` has it wait; an order that was canceled meanwhile sends nothing more.
 * `invoice` issues one, `label` makes the shipping label, `report` tells the marketplace the order came from.
 */
export type Effect =
  | {
      readonly type: 'email';
      readonly to: Party;
      readonly template: EmailTemplate;
      readonly after?: Duration;
    }
  | { readonly type: 'sms'; readonly to: 'buyer'; readonly after?: Duration }
  | { readonly type: 'invoice' | 'label' | 'report' };

/** Whether a transition leads out of a state. */
export function leavesFrom({ from }: Pick<Transition, 'from'>, state: string): boolean {
  return from.includes(state) || from.includes(anyState);
}

/** The state of that name, or undefined; never something inherited from `Object.prototype`. */
export function stateOf(workflow: Workflow, name: string): State | undefined {
  return Object.hasOwn(workflow.states, name) ? workflow.states[name] : undefined;
}

/** Whether an order in this state belongs to History: it came to a good end or another. */
export function isEnded(state: State): boolean {
  return state.final === true || state.phase === 'done' || state.phase === 'ended';
}
