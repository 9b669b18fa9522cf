import type { Availability } from '../catalogue.ts';
import { element } from './element.ts';
import type { Reader } from './reader.ts';

export function availabilityTag(availability: Availability, reader: Reader): HTMLElement {
  return element(
    'span',
    { class: `availability ${availability}` },
    reader.text(`availability.${availability}`),
  );
}
