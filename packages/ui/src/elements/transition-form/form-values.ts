import { type FieldValue, isIban } from '@ordialog/core';
import type { FieldView, PaymentInstructionsView } from '@ordialog/protocol';
import type { Failure } from '../../client/answer.ts';

export const instructionParts = [
  'holder',
  'iban',
  'bic',
  'bankName',
  'note',
] as const satisfies readonly (keyof PaymentInstructionsView)[];

/** What keeps a form from being sent, by the name of its input. */
export type FormErrors = Readonly<Record<string, 'missing' | 'wrong' | 'ibanWrong'>>;

/** What was filled in, by field; an input of payment instructions is named `key.part`, and the
 * saved ways that are picked `key.methods`. Empty ones are left out. */
export function formValues(fields: readonly FieldView[], data: FormData): Record<string, FieldValue> {
  const text = (name: string) => String(data.get(name) ?? '').trim();
  const values: Record<string, FieldValue> = {};
  for (const { key, type } of fields) {
    if (type === 'paymentInstructions') {
      const parts = instructionParts.map((part) => [part, text(`${key}.${part}`)] as const);
      const picked = data.getAll(`${key}.methods`).map(String).join(' ');
      const filled = [...parts, ['methods', picked] as const].filter(([, value]) => value !== '');
      if (filled.length > 0) values[key] = Object.fromEntries(filled);
    } else if (text(key) !== '') values[key] = text(key);
  }
  return values;
}

export function formErrors(fields: readonly FieldView[], values: Record<string, FieldValue>): FormErrors {
  const errors: Record<string, FormErrors[string]> = {};
  for (const { key, type, required } of fields) {
    const value = values[key];
    const input = type === 'paymentInstructions' ? `${key}.holder` : key;
    if (required && value === undefined) errors[input] = 'missing';
    if (typeof value === 'object' && value.iban && !isIban(value.iban)) errors[`${key}.iban`] = 'ibanWrong';
  }
  return errors;
}

/** What the server found wrong with single fields. */
export function refusedFields(fields: readonly FieldView[], failure: Failure | undefined): FormErrors {
  const errors: Record<string, FormErrors[string]> = {};
  for (const { path, code } of failure?.errors ?? []) {
    const field = fields.find(({ key }) => path === key || path.endsWith(`.${key}`));
    if (field) errors[field.key] = code === 'missing' ? 'missing' : 'wrong';
  }
  return errors;
}
