import { attachmentInField, fieldOfAttachment } from './attachment.ts';
import type { FieldValue, FieldValues } from './entry.ts';
import type { PaymentInstructions } from './order.ts';
import { cleanText } from './text.ts';
import type { Field } from './workflow.ts';

export interface FieldProblem {
  readonly key: string;
  readonly code: 'missing' | 'unknown' | 'too_long' | 'wrong_type';
}

type Checked =
  | { readonly valid: true; readonly values: FieldValues }
  | { readonly valid: false; readonly problems: readonly FieldProblem[] };

const longest = {
  text: 5000,
  date: 10,
  url: 2000,
  staff: 200,
  carrier: 80,
  trackingNumber: 60,
  estimatedDelivery: 10,
  paymentInstructions: 2000,
  attachment: 0,
} as const;

/** What was filled in, cleaned; or every field that is missing, unknown, too long or of the wrong type. */
export function checkFields(fields: readonly Field[], filled: FieldValues): Checked {
  const values: Record<string, FieldValue> = {};
  const problems: FieldProblem[] = [];
  for (const key of Object.keys(filled)) {
    if (!fields.some((field) => field.key === key)) problems.push({ key, code: 'unknown' });
  }
  for (const field of fields) {
    const given = Object.hasOwn(filled, field.key) ? filled[field.key] : undefined;
    const checked = checkField(field, given);
    if (typeof checked === 'string') problems.push({ key: field.key, code: checked });
    else if (checked) values[field.key] = checked.value;
  }
  return problems.length > 0 ? { valid: false, problems } : { valid: true, values };
}

function checkField(
  field: Field,
  given: FieldValue | undefined,
): { value: FieldValue } | FieldProblem['code'] | undefined {
  if (given === undefined || given === '') return field.required ? 'missing' : undefined;
  if (field.type === 'attachment') return checkAttachment(given);
  if (typeof given !== 'string') {
    return field.type === 'paymentInstructions' ? checkParts(field, given) : 'wrong_type';
  }
  const text = cleanText(given);
  const value = field.type === 'trackingNumber' ? text.replace(/\s+/g, ' ') : text;
  if (value === '') return field.required ? 'missing' : undefined;
  if (value.length > longest[field.type]) return 'too_long';
  return isOfType(field.type, value) ? { value } : 'wrong_type';
}

const instructionParts: readonly string[] = [
  'holder',
  'iban',
  'bic',
  'bankName',
  'note',
  'methods',
] satisfies readonly (keyof PaymentInstructions | 'methods')[];

function checkParts(
  field: Field,
  parts: Readonly<Record<string, string>>,
): { value: FieldValue } | FieldProblem['code'] | undefined {
  const cleaned = Object.entries(parts)
    .map(([key, part]) => [key, cleanText(part)] as const)
    .filter(([, part]) => part !== '');
  if (cleaned.some(([key]) => !instructionParts.includes(key))) return 'wrong_type';
  if (cleaned.some(([, part]) => part.length > longest.paymentInstructions)) return 'too_long';
  if (cleaned.length === 0) return field.required ? 'missing' : undefined;
  return { value: Object.fromEntries(cleaned) };
}

function isOfType(type: Field['type'], value: string): boolean {
  if (type === 'date' || type === 'estimatedDelivery') return isDate(value);
  return type !== 'url' || /^https?:\/\/[^\s]+$/.test(value);
}

/** A day that is in the calendar, as ISO 8601 writes it. */
function isDate(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const day = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(day) && new Date(day).toISOString().startsWith(value);
}

/** A file is looked up before it comes here: an id alone is one that was not found. */
function checkAttachment(given: FieldValue): { value: FieldValue } | 'wrong_type' {
  const attachment = attachmentInField(given);
  return attachment ? { value: fieldOfAttachment(attachment) } : 'wrong_type';
}

/** The carrier and tracking number that the fields of a transition name, when they name both. */
export function parcelIn(
  fields: readonly Field[],
  values: FieldValues,
): { readonly carrier: string; readonly trackingNumber: string } | undefined {
  const carrier = textOfType(fields, values, 'carrier');
  const trackingNumber = textOfType(fields, values, 'trackingNumber');
  return carrier === undefined || trackingNumber === undefined ? undefined : { carrier, trackingNumber };
}

export function estimatedDeliveryIn(fields: readonly Field[], values: FieldValues): string | undefined {
  return textOfType(fields, values, 'estimatedDelivery');
}

/** Who was given which task, by the fields' keys. */
export function assigneesIn(fields: readonly Field[], values: FieldValues): Readonly<Record<string, string>> {
  const given = fields.flatMap(({ key, type }) => {
    const value = values[key];
    return type === 'staff' && typeof value === 'string' ? [[key, value] as const] : [];
  });
  return Object.fromEntries(given);
}

/** How to pay, where a transition says it: by its parts, or in words alone. */
export function instructionsIn(
  fields: readonly Field[],
  values: FieldValues,
): PaymentInstructions | undefined {
  const value = valueOfType(fields, values, 'paymentInstructions');
  if (value === undefined || typeof value === 'string') return value === undefined ? value : { note: value };
  const { methods: _, ...instructions } = value;
  return instructions;
}

/** The ids of the shop's saved ways to pay that a transition picks; undefined where it leaves that to the order. */
export function pickedMethodsIn(
  fields: readonly Field[],
  values: FieldValues,
): readonly string[] | undefined {
  const value = valueOfType(fields, values, 'paymentInstructions');
  if (value === undefined || typeof value === 'string' || value.methods === undefined) return undefined;
  return value.methods.split(/\s+/).map((method) => method.replace(/@\d+$/, ''));
}

function textOfType(fields: readonly Field[], values: FieldValues, type: Field['type']): string | undefined {
  const value = valueOfType(fields, values, type);
  return typeof value === 'string' ? value : undefined;
}

function valueOfType(
  fields: readonly Field[],
  values: FieldValues,
  type: Field['type'],
): FieldValue | undefined {
  const field = fields.find((candidate) => candidate.type === type);
  return field && values[field.key];
}
