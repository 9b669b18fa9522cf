import { element } from './element.ts';

export interface Option {
  readonly value: string;
  readonly label: string;
  readonly hint: string;
  readonly price?: string;
}

/** A question answered by native radio buttons; the first answer is chosen. */
export function choice(name: string, question: string, options: readonly Option[]): HTMLFieldSetElement {
  return element(
    'fieldset',
    { class: 'choice' },
    element('legend', {}, question),
    options.map(({ value, label, hint, price }, index) =>
      element(
        'label',
        {},
        element('input', { type: 'radio', name, value, checked: index === 0, required: true }),
        element('span', { class: 'choice-label' }, label),
        element('span', { class: 'choice-hint' }, hint),
        price && element('span', { class: 'choice-price' }, price),
      ),
    ),
  );
}
