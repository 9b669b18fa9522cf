/** What is wrong with a workflow document: where (dotted path), a stable code, and how to mend it. */
export interface WorkflowError {
  readonly path: string;
  readonly code: string;
  readonly message: string;
}

const name = /^[A-Za-z][A-Za-z0-9_-]{0,63}$/;
const reserved = new Set(['constructor', 'prototype', '__proto__']);

/** Names of states, transitions and deadlines end up as keys, in addresses and in logs. */
export function checkName(value: string, path: string): WorkflowError[] {
  if (name.test(value) && !reserved.has(value)) return [];
  return [
    { path, code: 'invalid_name', message: 'Use a letter, then letters, digits, "_" or "-", 64 at most.' },
  ];
}
