import type { Answer } from '@ordialog/ui';
import { expect, test } from 'vitest';
import { SettingsForm } from './settings-form.ts';

interface Values {
  name: string;
  rate: number | null;
  version: number;
}

/** Settings that others may change too, as a server keeps them. */
function kept(values: Values) {
  const ok = (): Answer<Values> => ({ ok: true, status: 200, data: { ...values } });
  return {
    values,
    form: new SettingsForm<Values>({
      load: async () => ok(),
      save: async (change, { version }) => {
        if (version !== values.version)
          return { ok: false, failure: { status: 409, code: 'settings_conflict' } };
        if (change.name === '') {
          const errors = [{ path: 'name', code: 'too_small', message: 'Write a name' }];
          return { ok: false, failure: { status: 422, code: 'invalid_request', errors } };
        }
        Object.assign(values, change, { version: version + 1 });
        return ok();
      },
    }),
  };
}

const start = (): Values => ({ name: 'Dolls', rate: 22, version: 1 });

test('has changed once something differs, and no longer when it is as before', async () => {
  const { form } = kept(start());
  await form.open();
  expect(form.changed).toBe(false);
  form.edit({ name: 'Toys' });
  expect(form.value).toEqual({ name: 'Toys', rate: 22, version: 1 });
  form.edit({ name: 'Dolls' });
  expect(form.changed).toBe(false);
});

test('saves what differs', async () => {
  const { form, values } = kept(start());
  await form.open();
  form.edit({ rate: null });
  expect(await form.save()).toBe(true);
  expect(values).toEqual({ name: 'Dolls', rate: null, version: 2 });
  expect(form.changed).toBe(false);
});

test('names what is wrong by its path, until it is saved', async () => {
  const { form } = kept(start());
  await form.open();
  form.edit({ name: '' });
  expect(await form.save()).toBe(false);
  expect(form.errorAt('name')).toBe('Write a name');
  form.edit({ name: 'Toys' });
  await form.save();
  expect(form.errorAt('name')).toBeUndefined();
});

test('lays its changes over what others saved meanwhile, and asks to look again', async () => {
  const { form, values } = kept(start());
  await form.open();
  form.edit({ rate: 10 });
  Object.assign(values, { name: 'Theirs', version: 5 });
  expect(await form.save()).toBe(false);
  expect(form.overtaken).toBe(true);
  expect(form.value).toEqual({ name: 'Theirs', rate: 10, version: 5 });
  expect(await form.save()).toBe(true);
  expect(values).toMatchObject({ name: 'Theirs', rate: 10 });
});

test('keeps what was written while it was being saved', async () => {
  const { form } = kept(start());
  await form.open();
  form.edit({ rate: 10 });
  const saving = form.save();
  form.edit({ name: 'Later' });
  await saving;
  expect(form.value).toMatchObject({ name: 'Later', rate: 10 });
  expect(form.changed).toBe(true);
});
