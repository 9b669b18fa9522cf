import type { Condition } from './condition.ts';
import type { Workflow } from './workflow.ts';

/** Facts that orders learn from banks, payment services and carriers; a workflow's transitions set others. */
export const learnedFacts = [
  'paid',
  'paymentPending',
  'parcelKnown',
  'inTransit',
  'delivered',
  'exception',
] as const;

/** The facts that an order of this workflow can have. */
export function knownFacts(workflow: Workflow): ReadonlySet<string> {
  return new Set<string>([...learnedFacts, ...workflow.transitions.flatMap(({ sets }) => sets ?? [])]);
}

/** The facts that a condition asks for. */
export function factsAskedFor(condition: Condition): readonly string[] {
  if ('fact' in condition) return [condition.fact];
  if ('not' in condition) return factsAskedFor(condition.not);
  if ('all' in condition) return condition.all.flatMap(factsAskedFor);
  return 'any' in condition ? condition.any.flatMap(factsAskedFor) : [];
}

/** How many parts a condition has. */
export function sizeOf(condition: Condition): number {
  const sum = (parts: readonly Condition[]) => parts.reduce((size, part) => size + sizeOf(part), 1);
  if ('not' in condition) return sum([condition.not]);
  if ('all' in condition) return sum(condition.all);
  return 'any' in condition ? sum(condition.any) : 1;
}
