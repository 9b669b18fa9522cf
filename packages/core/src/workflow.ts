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
  readonly initial: string;
  readonly states: Readonly<Record<string, State>>;
  readonly transitions: readonly Transition[];
  readonly deadlines: readonly Deadline[];
  /** What happens when an order is placed. */
  readonly onPlaced?: readonly Effect[];
}

export interface State {
  readonly phase: Phase;
  readonly name: LocalizedText;
  /** What the buyer is told on entering the state: by e-mail, and above the dialog. */
  readonly comment?: LocalizedText;
  /** Whose move it is: the first whose condition holds; nobody's when none does. */
  readonly waitingFor?: readonly { readonly party: Party; readonly when?: Condition }[];
  /** The order has ended and moves no more. */
  readonly final?: true;
  /** The buyer may rate an order that is in this state. */
  readonly reviewable?: true;
  /** What happens when an order comes to rest in this state; passing through does not count. */
  readonly onEnter?: readonly Effect[];
}

/**
 * One way to move. Several rows may share a name (one act that leads to different states, or has different
 * effects for different actors): the first row that fits order and actor is taken.
 */
export interface Transition {
  /** Imperative: `confirmPayment`. */
  readonly name: string;
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

export const fieldTypes = ['text', 'carrier', 'trackingNumber', 'paymentInstructions'] as const;
export type FieldType = (typeof fieldTypes)[number];

export interface Field {
  readonly key: string;
  readonly type: FieldType;
  readonly required: boolean;
  readonly label: LocalizedText;
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
  /** Who has to act before it passes, so that it is shown to them as theirs. */
  readonly label: LocalizedText;
}

export const emailTemplates = [
  'newOrder',
  'orderPlaced',
  'stateChanged',
  'paymentClaimed',
  'canceledByBuyer',
] as const;
export type EmailTemplate = (typeof emailTemplates)[number];

export type Effect = { readonly type: 'email'; readonly to: Party; readonly template: EmailTemplate };

/** The state of that name, or undefined; never something inherited from `Object.prototype`. */
export function stateOf(workflow: Workflow, name: string): State | undefined {
  return Object.hasOwn(workflow.states, name) ? workflow.states[name] : undefined;
}
