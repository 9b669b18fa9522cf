import { element } from './element.ts';
import type { Reader } from './reader.ts';

export type FieldName = 'name' | 'email' | 'phone' | 'street' | 'postalCode' | 'city' | 'note';

interface FieldShape {
  readonly name: FieldName;
  readonly autocomplete: string;
  readonly type?: 'text' | 'email' | 'tel';
  readonly optional?: boolean;
  readonly long?: boolean;
  readonly hint?: string;
  readonly pattern?: string;
  readonly maxlength: number;
}

/** A labeled text field with its hint and the place where its message will stand. */
export function field(shape: FieldShape, reader: Reader): HTMLElement {
  const { name, type = 'text', optional, long, hint, pattern, maxlength, autocomplete } = shape;
  const id = `field-${name}`;
  const attributes = {
    id,
    name,
    autocomplete,
    maxlength,
    required: !optional,
    'aria-describedby': `${id}-message${hint ? ` ${id}-hint` : ''}`,
  };
  return element(
    'div',
    { class: `field field-${name}` },
    element(
      'label',
      { for: id },
      reader.text(`field.${name}`),
      optional && element('span', { class: 'optional' }, ` (${reader.text('checkout.optional')})`),
    ),
    long
      ? element('textarea', { ...attributes, rows: 3 })
      : element('input', { ...attributes, type, pattern: pattern ?? (optional ? undefined : '.*\\S.*') }),
    hint && element('p', { class: 'hint', id: `${id}-hint` }, hint),
    element('p', { class: 'message', id: `${id}-message` }),
  );
}
