import { mostOfOneKind } from '../catalogue.ts';
import { element } from './element.ts';

/** A native list of 1 to the most we can make of one kind at a time. */
export function quantitySelect(
  selected: number,
  attributes: Readonly<Record<string, string>>,
): HTMLSelectElement {
  const numbers = Array.from({ length: mostOfOneKind }, (_, index) => index + 1);
  const select = element(
    'select',
    { class: 'quantity', autocomplete: 'off', ...attributes },
    numbers.map((number) =>
      element('option', { value: number, selected: number === selected }, String(number)),
    ),
  );
  return select;
}
