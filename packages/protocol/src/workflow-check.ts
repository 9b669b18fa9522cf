import { type Locale, locales, validateWorkflow, type Workflow, type WorkflowError } from '@ordialog/core';
import { workflowSchema } from './workflow.ts';
import { shapeErrors } from './workflow-shape.ts';
import { oversize } from './workflow-size.ts';

export type CheckedWorkflow =
  | { readonly valid: true; readonly workflow: Workflow }
  | { readonly valid: false; readonly errors: readonly WorkflowError[] };

/**
 * Everything that is to be known of a document from outside before it may run. `key` is that of the workflow it is
 * meant for: the document may leave its own out, and its version, which is given when it is kept.
 */
export function checkWorkflow(
  document: unknown,
  { key, languages = locales }: { key?: string; languages?: readonly Locale[] } = {},
): CheckedWorkflow {
  if (typeof document !== 'object' || document === null || Array.isArray(document)) {
    return { valid: false, errors: [{ path: '', code: 'not_an_object' }] };
  }
  const tooMuch = oversize(document);
  if (tooMuch) return { valid: false, errors: [tooMuch] };
  const whole = key === undefined ? document : { key, ...document, version: 1 };
  const parsed = workflowSchema.safeParse(whole);
  if (!parsed.success) return { valid: false, errors: shapeErrors(whole, parsed.error.issues) };
  const workflow = parsed.data;
  if (key !== undefined && workflow.key !== key) {
    return { valid: false, errors: [{ path: 'key', code: 'key_differs', values: { key } }] };
  }
  const errors = validateWorkflow(workflow, languages);
  return errors.length > 0 ? { valid: false, errors } : { valid: true, workflow };
}
