import type { FieldName } from './field.ts';
import type { Reader } from './reader.ts';

type Input = HTMLInputElement | HTMLTextAreaElement;

const named: Readonly<Record<FieldName, true>> = {
  name: true,
  email: true,
  phone: true,
  street: true,
  postalCode: true,
  city: true,
  note: true,
};

function isFieldName(name: string): name is FieldName {
  return Object.hasOwn(named, name);
}

/** Shows what the browser's own validation finds in our words and beside the field, not in its language in a bubble. */
export function showFieldMessages(form: HTMLFormElement, reader: Reader): void {
  form.addEventListener(
    'invalid',
    (event) => {
      event.preventDefault();
      if (isInput(event.target)) mark(event.target, reader);
    },
    true,
  );
  form.addEventListener('input', ({ target }) => {
    if (isInput(target) && target.getAttribute('aria-invalid') === 'true' && target.validity.valid)
      unmark(target);
  });
  form.addEventListener('focusout', ({ target }) => {
    if (isInput(target) && target.value !== '') target.checkValidity();
  });
}

/** Focuses the first field that has a message. */
export function focusFirstMarked(form: HTMLFormElement): void {
  form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
}

/** Marks what the backend refused, by the field's name or its path such as `address.city`. */
export function markRefused(form: HTMLFormElement, paths: readonly string[], reader: Reader): boolean {
  const inputs = paths.map((path) => form.elements.namedItem(path.split('.').at(-1) ?? path)).filter(isInput);
  for (const input of inputs) mark(input, reader);
  return inputs.length > 0;
}

function isInput(target: unknown): target is Input {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}

function mark(input: Input, reader: Reader): void {
  input.setAttribute('aria-invalid', 'true');
  const message = document.getElementById(`${input.id}-message`);
  if (message && isFieldName(input.name)) message.textContent = reader.text(`error.${input.name}`);
}

function unmark(input: Input): void {
  input.removeAttribute('aria-invalid');
  document.getElementById(`${input.id}-message`)?.replaceChildren();
}
