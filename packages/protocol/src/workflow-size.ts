import { type WorkflowError, workflowLimits } from '@ordialog/core';

/** No part of a sound document lies deeper than this: a condition, ten levels into itself. */
const deepest = 24;
const mostMembers = 500;
const mostItems = workflowLimits.transitions;
/** The largest document that the limits allow has fewer values. */
const mostValues = 150_000;
const reserved = new Set(['__proto__', 'constructor', 'prototype']);

interface Place {
  readonly value: unknown;
  readonly key: string;
  readonly depth: number;
  readonly parent?: Place;
}

/**
 * What keeps a document from being looked at any closer, found without recursion: too many values or levels, or a
 * key that objects have a meaning for.
 */
export function oversize(document: unknown): WorkflowError | undefined {
  const waiting: Place[] = [{ value: document, key: '', depth: 0 }];
  let seen = 0;
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const { value, depth } = at;
    if (typeof value !== 'object' || value === null) continue;
    const [limit, count] = Array.isArray(value)
      ? [mostItems, value.length]
      : [mostMembers, Object.keys(value).length];
    seen += count;
    if (count > limit) return { path: pathOf(at), code: 'over_limit', values: { limit } };
    if (seen > mostValues) return { path: '', code: 'too_large' };
    if (depth > deepest) return { path: pathOf(at), code: 'too_deep' };
    for (const [key, each] of Object.entries(value)) {
      const place = { value: each, key, depth: depth + 1, parent: at };
      if (reserved.has(key)) return { path: pathOf(place), code: 'invalid_name', values: { name: key } };
      if (key.length > 64)
        return { path: pathOf(at), code: 'invalid_name', values: { name: key.slice(0, 64) } };
      waiting.push(place);
    }
  }
  return undefined;
}

function pathOf(place: Place): string {
  const keys: string[] = [];
  for (let at: Place | undefined = place; at?.parent; at = at.parent) keys.unshift(at.key);
  return keys.join('.');
}
