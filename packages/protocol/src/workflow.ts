import { connectorTypes, emailTemplates, fieldTypes, type Workflow, workflowLimits } from '@ordialog/core';
import { z } from 'zod';
import { actorSchema, partySchema, phaseSchema } from './party.ts';
import { conditionSchema } from './workflow-condition.ts';
import {
  keySchema,
  lineSchema,
  messageTextSchema,
  nameTextSchema,
  sentenceTextSchema,
  startSchema,
} from './workflow-text.ts';

const durationSchema = z
  .string()
  .max(40)
  .describe('ISO 8601, of weeks, days, hours, minutes and seconds: `P3D`, `PT36H`.');

const effectSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('email'),
    to: partySchema,
    template: z.enum(emailTemplates),
    after: durationSchema.exactOptional(),
  }),
  z.strictObject({ type: z.literal('sms'), to: z.literal('buyer'), after: durationSchema.exactOptional() }),
  z.strictObject({
    type: z.enum(['invoice', 'label', 'report']).describe('`report` tells the marketplace it came from.'),
  }),
]);
const effectsSchema = z.array(effectSchema).max(20);

const stateSchema = z.strictObject({
  phase: phaseSchema.describe('What lists, connectors and statistics go by.'),
  name: nameTextSchema,
  group: keySchema.exactOptional().describe('The group it is a sub-state of.'),
  mnemonic: lineSchema(100).exactOptional().describe('What the seller alone calls it.'),
  hue: z
    .number()
    .min(0)
    .max(360)
    .exactOptional()
    .describe('Degrees of OKLCH; the hue of its phase when left out.'),
  indicator: lineSchema(100).exactOptional().describe('For the seller’s own use.'),
  unpublished: z.literal(true).exactOptional().describe('Entering it is not shown to the buyer.'),
  comment: messageTextSchema.exactOptional().describe('What the buyer is told on entering it.'),
  sms: messageTextSchema.exactOptional(),
  connector: z.enum(connectorTypes).exactOptional().describe('What a marketplace is told.'),
  waitingFor: z
    .array(z.strictObject({ party: partySchema, when: conditionSchema.exactOptional() }))
    .max(20)
    .exactOptional()
    .describe('Whose move it is: the first whose condition holds.'),
  final: z.literal(true).exactOptional().describe('The order moves no more.'),
  reviewable: z.literal(true).exactOptional(),
  onEnter: effectsSchema.exactOptional(),
});

const fieldSchema = z.strictObject({
  key: keySchema,
  type: z.enum(fieldTypes),
  required: z.boolean(),
  label: nameTextSchema,
  suggestions: z.array(nameTextSchema).max(10).exactOptional().describe('Offered for a tap, beside typing.'),
});

const factsSchema = z.array(keySchema).max(20);

const transitionSchema = z.strictObject({
  name: keySchema.describe('Imperative, such as `confirmPayment`. Rows may share one: the first that fits.'),
  from: z
    .array(startSchema)
    .max(workflowLimits.states)
    .describe('States it leads out of, or `*` for any but a final one.'),
  to: keySchema,
  actors: z.array(actorSchema).max(4),
  when: conditionSchema.exactOptional(),
  automatic: z.literal(true).exactOptional().describe('Taken as soon as `when` holds.'),
  label: nameTextSchema.describe('The verb on the button.'),
  log: sentenceTextSchema.exactOptional(),
  confirmation: sentenceTextSchema.exactOptional().describe('Asked before it is done.'),
  intent: z.literal('danger').exactOptional(),
  fields: z.array(fieldSchema).max(20).exactOptional(),
  sets: factsSchema.exactOptional().describe('Facts that it makes true.'),
  clears: factsSchema.exactOptional(),
  effects: effectsSchema.exactOptional(),
});

const deadlineSchema = z.strictObject({
  name: keySchema,
  state: keySchema,
  transition: keySchema,
  after: durationSchema,
  countsFrom: keySchema.exactOptional().describe('A fact; from entering the state until it is known.'),
  pausedBy: factsSchema.exactOptional().describe('Facts that stop the clock while they hold.'),
  grace: durationSchema.exactOptional().describe('When a pause ends, at least so much time is left.'),
  reminders: z
    .array(z.strictObject({ before: durationSchema, effects: effectsSchema }))
    .max(10)
    .exactOptional(),
  label: nameTextSchema,
});

/** The whole document. What cannot be said of its shape, `validateWorkflow` of `@ordialog/core` checks. */
export const workflowSchema = z
  .strictObject({
    key: keySchema,
    version: z.number().int().min(1).max(1_000_000),
    name: nameTextSchema,
    splitBy: z.literal('availability').exactOptional(),
    visibleWhen: conditionSchema.exactOptional().describe('Buyers see an order only while it holds.'),
    initial: keySchema,
    groups: z.record(keySchema, z.strictObject({ name: nameTextSchema })).exactOptional(),
    states: z.record(keySchema, stateSchema),
    transitions: z.array(transitionSchema).max(workflowLimits.transitions),
    deadlines: z.array(deadlineSchema).max(workflowLimits.deadlines),
    onPlaced: effectsSchema.exactOptional(),
  })
  .meta({ id: 'Workflow', title: 'Workflow' });

export type WorkflowDocument = z.infer<typeof workflowSchema>;

/**
 * Says once for the wire what the type says: neither may have what the other lacks, or this does not compile. What
 * may be left out is compared once as it is and once as if it might not, since nothing else tells that it is missing.
 */
export const schemaIsType: Same<Mutable<WorkflowDocument>, Mutable<Workflow>> &
  Same<Complete<WorkflowDocument>, Complete<Workflow>> = true;
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never;
type Mutable<T> = T extends object ? { -readonly [K in keyof T]: Mutable<T[K]> } : T;
type Complete<T> = T extends object ? { -readonly [K in keyof T]-?: Complete<T[K]> } : T;
