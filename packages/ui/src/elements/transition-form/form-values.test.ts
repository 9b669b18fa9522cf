import type { FieldView } from '@ordialog/protocol';
import { describe, expect, it } from 'vitest';
import { formErrors, formValues, refusedFields } from './form-values.ts';

const ship: readonly FieldView[] = [
  { key: 'carrier', type: 'carrier', required: true, label: 'Carrier' },
  { key: 'trackingNumber', type: 'trackingNumber', required: true, label: 'Tracking number' },
];
const confirm: readonly FieldView[] = [
  { key: 'paymentInstructions', type: 'paymentInstructions', required: false, label: 'How to pay' },
];
const data = (values: Record<string, string>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(values)) form.set(name, value);
  return form;
};

describe('a form', () => {
  it('leaves out what is empty and says that it is missing', () => {
    const values = formValues(ship, data({ carrier: ' DHL ', trackingNumber: '  ' }));
    expect(values).toEqual({ carrier: 'DHL' });
    expect(formErrors(ship, values)).toEqual({ trackingNumber: 'missing' });
  });

  it('gathers the ways to pay that are picked', () => {
    const form = data({ 'paymentInstructions.note': 'Soon' });
    form.append('paymentInstructions.methods', 'pm_1');
    form.append('paymentInstructions.methods', 'pm_2');
    expect(formValues(confirm, form)).toEqual({
      paymentInstructions: { note: 'Soon', methods: 'pm_1 pm_2' },
    });
  });

  it('gathers the parts of payment instructions', () => {
    const values = formValues(
      confirm,
      data({ 'paymentInstructions.holder': 'Dolls', 'paymentInstructions.bic': '' }),
    );
    expect(values).toEqual({ paymentInstructions: { holder: 'Dolls' } });
    expect(formErrors(confirm, values)).toEqual({});
  });

  it('sees a mistyped IBAN before the buyer does', () => {
    const values = formValues(confirm, data({ 'paymentInstructions.iban': 'DE88 3704 0044 0532 0130 00' }));
    expect(formErrors(confirm, values)).toEqual({ 'paymentInstructions.iban': 'ibanWrong' });
  });

  it('finds the fields that the server refused', () => {
    const errors = [
      { path: 'fields.trackingNumber', code: 'too_long', message: '' },
      { path: 'elsewhere', code: 'missing', message: '' },
    ];
    expect(refusedFields(ship, { status: 422, code: 'invalid_fields', errors })).toEqual({
      trackingNumber: 'wrong',
    });
  });
});
