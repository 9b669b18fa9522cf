import type { Condition } from '@ordialog/core';

export const conditionKinds = [
  'fact',
  'availability',
  'paymentMethod',
  'deliveryMethod',
  'not',
  'all',
  'any',
] as const;
export type ConditionKind = (typeof conditionKinds)[number];

export function kindOf(condition: Condition): ConditionKind {
  return conditionKinds.find((kind) => kind in condition) ?? 'any';
}

/** What a condition of a kind starts as. */
export function newCondition(kind: ConditionKind): Condition {
  switch (kind) {
    case 'fact':
      return { fact: 'paid' };
    case 'availability':
      return { availability: 'in_stock' };
    case 'paymentMethod':
      return { paymentMethod: ['bank_transfer'] };
    case 'deliveryMethod':
      return { deliveryMethod: ['post'] };
    case 'not':
      return { not: { fact: 'paid' } };
    case 'all':
      return { all: [{ fact: 'paid' }] };
    case 'any':
      return { any: [{ fact: 'paid' }] };
  }
}

/** The condition as another kind, with as much of it as has a place there. */
export function asKind(condition: Condition, kind: ConditionKind): Condition {
  const parts = 'all' in condition ? condition.all : 'any' in condition ? condition.any : [condition];
  const [first] = 'not' in condition ? [condition.not] : parts;
  if (kind === 'all') return { all: parts };
  if (kind === 'any') return { any: parts };
  if (kind === 'not') return { not: first ?? condition };
  if ('not' in condition && kindOf(condition.not) === kind) return condition.not;
  return newCondition(kind);
}
