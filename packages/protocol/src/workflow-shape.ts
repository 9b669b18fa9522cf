import { type WorkflowError, workflowLimits } from '@ordialog/core';
import type { z } from 'zod';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

const effectKinds = 'email, sms, invoice, label, report';
const conditionKinds = 'availability, paymentMethod, deliveryMethod, fact, not, all, any';

/** What is wrong with the shape of a document, in the words of a workflow's errors. */
export function shapeErrors(document: unknown, issues: readonly Issue[]): WorkflowError[] {
  return issues.flatMap((issue) => errorsOf(document, issue, [])).slice(0, workflowLimits.errors);
}

function errorsOf(document: unknown, issue: Issue, above: Path): WorkflowError[] {
  const keys = [...above, ...issue.path];
  const path = keys.map(String).join('.');
  if (issue.code !== 'invalid_key' && valueAt(document, keys) === undefined)
    return [{ path, code: 'missing' }];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        path: path === '' ? key : `${path}.${key}`,
        code: 'unknown_key',
        values: { name: key },
      }));
    case 'invalid_type':
      return [{ path, code: 'wrong_type', values: { expected: issue.expected } }];
    case 'too_big':
      if (issue.origin === 'string')
        return [{ path, code: 'too_long', values: { limit: Number(issue.maximum) } }];
      if (issue.origin === 'array')
        return [{ path, code: 'over_limit', values: { limit: Number(issue.maximum) } }];
      return [{ path, code: 'wrong_value', values: { allowed: `≤ ${issue.maximum}` } }];
    case 'too_small':
      return [
        issue.origin === 'array'
          ? { path, code: 'missing' }
          : { path, code: 'wrong_value', values: { allowed: `≥ ${issue.minimum}` } },
      ];
    case 'invalid_value':
      return [{ path, code: 'wrong_value', values: { allowed: issue.values.map(String).join(', ') } }];
    case 'invalid_format':
      if (valueAt(document, keys) === '') return [{ path, code: 'missing' }];
      return [{ path, code: 'invalid_name', values: { name: String(valueAt(document, keys)).slice(0, 64) } }];
    case 'invalid_key':
      return [{ path, code: 'invalid_name', values: { name: String(keys.at(-1)).slice(0, 64) } }];
    case 'invalid_union':
      return unionErrors(document, issue, keys);
    case 'not_multiple_of':
    case 'invalid_element':
    case 'custom':
      return [{ path, code: 'wrong_value', values: { allowed: issue.message } }];
  }
}

/** Of what might have been meant, that which the document comes closest to. */
function unionErrors(
  document: unknown,
  issue: Extract<Issue, { code: 'invalid_union' }>,
  keys: Path,
): WorkflowError[] {
  const path = keys.map(String).join('.');
  const meant = issue.errors.find(
    (branch) =>
      branch.length > 0 &&
      branch.every(
        (each) => each.path.length > 0 && valueAt(document, [...keys, ...each.path]) !== undefined,
      ),
  );
  if (meant) return meant.flatMap((each) => errorsOf(document, each, keys));
  // Effects say what they are; conditions have one member that does.
  const allowed = issue.errors.length === 0 ? effectKinds : conditionKinds;
  return [{ path, code: 'wrong_value', values: { allowed } }];
}

function valueAt(document: unknown, keys: Path): unknown {
  return keys.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    document,
  );
}
