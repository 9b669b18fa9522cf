import { type Field, fieldTypes } from '@ordialog/core';
import { icon } from '@ordialog/ui';
import { html } from 'lit';
import { Plus, Trash2 } from 'lucide';
import { newName } from '../document/new-name.ts';
import { checkField, choiceField } from './choice-field.ts';
import { type Form, fieldId, orNone, problems } from './form.ts';
import { textsField } from './texts-field.ts';

/** What whoever takes a transition is asked to fill in. */
export function fieldsField(form: Form, index: number, fields: readonly Field[]) {
  const { words } = form;
  const path = `transitions.${index}.fields`;
  const set = (changed: readonly Field[]) =>
    ({ type: 'transition', index, set: { fields: orNone(changed) } }) as const;
  const add = () => {
    const key = newName(
      '',
      'field',
      fields.map((field) => field.key),
    );
    form.edit(set([...fields, { key, type: 'text', required: false, label: { en: '' } }]));
  };
  return html`<div id=${fieldId(path)} tabindex="-1">
    ${fields.map((field, at) => {
      const where = `${path}.${at}`;
      const replace = (part: Partial<Field>) => set(fields.with(at, { ...field, ...part }));
      return html`<div class="entry" id=${fieldId(where)} tabindex="-1">
        ${textsField(form, {
          path: `${where}.label`,
          label: words('field.label'),
          text: field.label,
          replace: (label) => replace({ label }),
        })}
        ${choiceField(form, {
          path: `${where}.type`,
          label: words('field.type'),
          value: field.type,
          options: fieldTypes.map((type) => ({ value: type, text: words(`fieldType.${type}`) })),
          choose: (type) => type && form.edit(replace({ type })),
        })}
        ${checkField(form, {
          path: `${where}.required`,
          label: words('field.required'),
          value: field.required,
          change: (required) => form.edit(replace({ required })),
        })}
        ${problems(form, `${where}.key`)}
        <button class="quiet button slim" @click=${() => form.edit(set(fields.filter((_, each) => each !== at)))}>
          ${icon(Trash2, 15)}${words('field.remove')}
        </button>
      </div>`;
    })}
    ${problems(form, path)}
    <button class="quiet button slim" @click=${add}>${icon(Plus, 15)}${words('field.add')}</button>
  </div>`;
}
