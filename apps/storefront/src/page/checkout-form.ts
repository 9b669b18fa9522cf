import { countries, deliveryMethods, deliveryPrice, paymentMethods } from '../delivery.ts';
import { choice } from './choice.ts';
import { element } from './element.ts';
import { field } from './field.ts';
import type { Reader } from './reader.ts';

/** The questions of the checkout. What is asked depends on the answers: no address for a pickup. */
export function checkoutForm(reader: Reader, last: HTMLElement): HTMLFormElement {
  const { text } = reader;
  const delivery = choice(
    'delivery',
    text('checkout.delivery'),
    deliveryMethods.map((value) => ({
      value,
      label: text(`delivery.${value}`),
      hint: text(`delivery.${value}.hint`),
      price: deliveryPrice[value] === 0 ? text('summary.free') : reader.money(deliveryPrice[value]),
    })),
  );
  const payment = choice(
    'payment',
    text('checkout.payment'),
    paymentMethods.map((value) => ({
      value,
      label: text(`payment.${value}`),
      hint: text(`payment.${value}.hint`),
    })),
  );
  // `novalidate` keeps the browser's bubbles away; its validation still runs when the form is sent.
  return element(
    'form',
    { class: 'checkout-form', novalidate: true },
    group(
      text('checkout.contact'),
      field({ name: 'name', autocomplete: 'name', maxlength: 100 }, reader),
      field(
        {
          name: 'email',
          type: 'email',
          autocomplete: 'email',
          maxlength: 254,
          hint: text('field.emailHint'),
          pattern: '[^@\\s]+@[^@\\s]+\\.[^@\\s.]{2,}',
        },
        reader,
      ),
      field(
        {
          name: 'phone',
          type: 'tel',
          autocomplete: 'tel',
          optional: true,
          maxlength: 31,
          pattern: '\\+?[\\d\\s.\\(\\)\\-]{5,30}',
        },
        reader,
      ),
    ),
    delivery,
    address(reader),
    payment,
    group(
      text('checkout.noteTitle'),
      field(
        {
          name: 'note',
          autocomplete: 'off',
          optional: true,
          long: true,
          maxlength: 2000,
          hint: text('field.noteHint'),
        },
        reader,
      ),
    ),
    last,
  );
}

function group(title: string, ...children: readonly HTMLElement[]): HTMLFieldSetElement {
  return element('fieldset', { class: 'group' }, element('legend', {}, title), children);
}

function address(reader: Reader): HTMLFieldSetElement {
  const named = countries
    .map((code) => ({ code, name: reader.country(code) }))
    .sort((a, b) => a.name.localeCompare(b.name, reader.locale));
  const fieldset = group(
    reader.text('checkout.address'),
    field({ name: 'street', autocomplete: 'street-address', maxlength: 200 }, reader),
    field({ name: 'postalCode', autocomplete: 'postal-code', maxlength: 20 }, reader),
    field({ name: 'city', autocomplete: 'address-level2', maxlength: 100 }, reader),
    element(
      'div',
      { class: 'field field-country' },
      element('label', { for: 'field-country' }, reader.text('field.country')),
      element(
        'select',
        { id: 'field-country', name: 'country', autocomplete: 'country' },
        named.map(({ code, name }) => element('option', { value: code, selected: code === 'IT' }, name)),
      ),
    ),
  );
  fieldset.classList.add('address');
  return fieldset;
}

/** Adapts the form to the chosen delivery: a disabled fieldset is neither asked nor sent. */
export function adaptToDelivery(form: HTMLFormElement, pickup: boolean, reader: Reader): void {
  const asked = form.querySelector<HTMLFieldSetElement>('.address');
  if (asked) {
    asked.hidden = pickup;
    asked.disabled = pickup;
  }
  const cash = form.querySelector('input[value="cash_on_delivery"]')?.closest('label');
  const key = pickup ? 'payment.cash_on_delivery.pickup' : 'payment.cash_on_delivery';
  cash?.querySelector('.choice-label')?.replaceChildren(reader.text(key));
  cash?.querySelector('.choice-hint')?.replaceChildren(reader.text(`${key}.hint`));
}
