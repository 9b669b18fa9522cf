import { icon } from '@ordialog/ui';
import { html, nothing } from 'lit';
import { Plus, Trash2 } from 'lucide';
import { newName } from '../document/new-name.ts';
import { checkField, choiceField } from './choice-field.ts';
import { conditionField } from './condition-field.ts';
import { effectsField } from './effects-field.ts';
import { type Form, orNone, problems, section } from './form.ts';
import { stateOptions } from './state-options.ts';
import { textsField } from './texts-field.ts';

/** What is said of the whole workflow rather than of a part. */
export function wholeForm(form: Form) {
  const { document, words } = form;
  return html`${problems(form, '')}${problems(form, 'key')}${problems(form, 'states')}${problems(form, 'transitions')}
    ${textsField(form, {
      path: 'name',
      label: words('whole.name'),
      text: document.name,
      replace: (name) => ({ type: 'workflow', set: { name } }),
    })}
    ${choiceField(form, {
      path: 'initial',
      label: words('whole.initial'),
      value: document.initial,
      options: stateOptions(document, words.locale),
      choose: (initial) => initial !== undefined && form.edit({ type: 'workflow', set: { initial } }),
    })}
    ${section(
      words('whole.onPlaced'),
      words('whole.onPlacedHint'),
      effectsField(form, {
        path: 'onPlaced',
        effects: document.onPlaced ?? [],
        change: (onPlaced) => form.edit({ type: 'workflow', set: { onPlaced: orNone(onPlaced) } }),
      }),
    )}
    ${section(
      words('whole.visible'),
      words('whole.visibleHint'),
      conditionField(form, {
        path: 'visibleWhen',
        label: words('condition.onlyWhen'),
        value: document.visibleWhen,
        add: words('condition.add'),
        change: (visibleWhen) => form.edit({ type: 'workflow', set: { visibleWhen } }),
      }),
    )}
    ${checkField(form, {
      path: 'splitBy',
      label: words('whole.split'),
      hint: words('whole.splitHint'),
      value: document.splitBy === 'availability',
      change: (split) =>
        form.edit({ type: 'workflow', set: { splitBy: split ? 'availability' : undefined } }),
    })}
    ${section(words('whole.groups'), words('whole.groupsHint'), groups(form))}`;
}

function groups(form: Form) {
  const { document, words } = form;
  const all = Object.entries(document.groups ?? {});
  const add = () =>
    form.edit({
      type: 'addGroup',
      key: newName(
        '',
        'group',
        all.map(([key]) => key),
      ),
      name: { en: '' },
    });
  return html`${all.map(
    ([key, { name }]) => html`<div class="entry">
        ${textsField(form, {
          path: `groups.${key}.name`,
          label: words('whole.groupName'),
          text: name,
          replace: (text) => ({ type: 'group', key, name: text }),
        })}
        <button class="quiet button slim" @click=${() => form.edit({ type: 'removeGroup', key })}>${icon(Trash2, 15)}${words('whole.removeGroup')}</button>
      </div>`,
  )}
    ${all.length === 0 ? nothing : problems(form, 'groups')}
    <button class="quiet button slim" @click=${add}>${icon(Plus, 15)}${words('whole.addGroup')}</button>`;
}
