import { trackingUrl } from './carrier.ts';
import type { FieldValue, FieldValues } from './entry.ts';
import type { Instant, PaymentInstructions, Shipment } from './order.ts';
import { cleanText } from './text.ts';
import type { Field } from './workflow.ts';

export interface FieldProblem {
  readonly key: string;
  readonly code: 'missing' | 'unknown' | 'too_long' | 'wrong_type';
}

type Checked =
  | { readonly valid: true; readonly values: FieldValues }
  | { readonly valid: false; readonly problems: readonly FieldProblem[] };

const longest = { text: 5000, carrier: 80, trackingNumber: 60, paymentInstructions: 2000 } as const;

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
  if (given === undefined) return field.required ? 'missing' : undefined;
  if (typeof given !== 'string')
    return field.type === 'paymentInstructions' ? checkParts(given) : 'wrong_type';
  const value = field.type === 'trackingNumber' ? given.replace(/\s+/g, ' ').trim() : cleanText(given);
  if (value === '') return field.required ? 'missing' : undefined;
  return value.length > longest[field.type] ? 'too_long' : { value };
}

function checkParts(parts: Readonly<Record<string, string>>): { value: FieldValue } | FieldProblem['code'] {
  const cleaned = Object.entries(parts).map(([key, part]) => [key, cleanText(part)] as const);
  if (cleaned.some(([, part]) => part.length > longest.paymentInstructions)) return 'too_long';
  return { value: Object.fromEntries(cleaned.filter(([, part]) => part !== '')) };
}

/** The parcel that the fields of a transition describe: a carrier and a tracking number. */
export function shipmentIn(
  fields: readonly Field[],
  values: FieldValues,
  now: Instant,
): Shipment | undefined {
  const carrier = valueOfType(fields, values, 'carrier');
  const trackingNumber = valueOfType(fields, values, 'trackingNumber');
  if (typeof carrier !== 'string' || typeof trackingNumber !== 'string') return undefined;
  const url = trackingUrl(carrier, trackingNumber);
  return { carrier, trackingNumber, shippedAt: now, ...(url ? { trackingUrl: url } : {}) };
}

/** How to pay, where a transition says it: by its parts, or in words alone. */
export function instructionsIn(
  fields: readonly Field[],
  values: FieldValues,
): PaymentInstructions | undefined {
  const value = valueOfType(fields, values, 'paymentInstructions');
  return typeof value === 'string' ? { note: value } : value;
}

function valueOfType(
  fields: readonly Field[],
  values: FieldValues,
  type: Field['type'],
): FieldValue | undefined {
  const field = fields.find((candidate) => candidate.type === type);
  return field && values[field.key];
}
