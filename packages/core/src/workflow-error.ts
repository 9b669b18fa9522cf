/** What can be wrong with a workflow document. Each has its words, with the mend, in the catalogues. */
export const workflowErrorCodes = [
  // The shape, checked where the document enters.
  'not_an_object',
  'missing',
  'unknown_key',
  'wrong_type',
  'wrong_value',
  'too_long',
  'too_deep',
  'too_large',
  // What it says.
  'over_limit',
  'invalid_name',
  'key_differs',
  'unknown_state',
  'unknown_group',
  'unknown_fact',
  'too_complex',
  'initial_final',
  'leaves_final',
  'no_start',
  'no_actor',
  'automatic_needs_system',
  'automatic_has_fields',
  'automatic_stays',
  'automatic_circle',
  'duplicate_field',
  'duplicate_deadline',
  'deadline_in_final',
  'deadline_leads_nowhere',
  'deadline_has_fields',
  'invalid_duration',
  'duration_too_long',
  'reminder_too_early',
  'report_without_connector',
  'shadowed',
  'unreachable',
  'no_way_to_end',
  'no_end',
  'missing_text',
] as const;
export type WorkflowErrorCode = (typeof workflowErrorCodes)[number];

/** One thing to be mended: where (dotted path, empty for the document itself), what, and what its words speak of. */
export interface WorkflowError {
  readonly path: string;
  readonly code: WorkflowErrorCode;
  readonly values?: Readonly<Record<string, string | number>>;
}

const namePattern = /^[A-Za-z][A-Za-z0-9_-]{0,63}$/;
const reserved = new Set(['constructor', 'prototype', '__proto__']);

/** Names of states, transitions, facts and deadlines end up as keys, in addresses and in logs. */
export function checkName(name: string, path: string): WorkflowError[] {
  if (namePattern.test(name) && !reserved.has(name)) return [];
  return [{ path, code: 'invalid_name', values: { name: name.slice(0, 64) } }];
}
