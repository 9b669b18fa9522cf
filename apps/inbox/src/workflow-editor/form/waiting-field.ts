import type { State } from '@ordialog/core';
import { icon } from '@ordialog/ui';
import { html } from 'lit';
import { Plus, Trash2 } from 'lucide';
import { select } from './choice-field.ts';
import { conditionField } from './condition-field.ts';
import { type Form, fieldId, orNone } from './form.ts';

type Waiting = NonNullable<State['waitingFor']>;

/** Whose move it is: the first whose condition holds. */
export function waitingField(form: Form, key: string, waiting: Waiting) {
  const { words } = form;
  const path = `states.${key}.waitingFor`;
  const change = (changed: Waiting) =>
    form.edit({ type: 'state', key, set: { waitingFor: orNone(changed) } });
  return html`<div id=${fieldId(path)} tabindex="-1">
    ${waiting.map(({ party, when }, at) => {
      const where = `${path}.${at}`;
      return html`<div class="entry">
        <div class="line">
          ${select(form, {
            id: fieldId(`${where}.party`),
            path: `${where}.party`,
            label: words('state.waitingFor'),
            value: party,
            options: (['seller', 'buyer'] as const).map((each) => ({
              value: each,
              text: words(`actor.${each}`),
            })),
            choose: (chosen) =>
              chosen && change(waiting.with(at, { party: chosen, ...(when ? { when } : {}) })),
          })}
          <button class="icon" aria-label=${words('waiting.remove')} @click=${() => change(waiting.filter((_, each) => each !== at))}>${icon(Trash2, 16)}</button>
        </div>
        ${conditionField(form, {
          path: `${where}.when`,
          label: words('condition.onlyWhen'),
          value: when,
          add: words('condition.add'),
          change: (condition) =>
            change(waiting.with(at, { party, ...(condition ? { when: condition } : {}) })),
        })}
      </div>`;
    })}
    <button class="quiet button slim" @click=${() => change([...waiting, { party: 'seller' }])}>${icon(Plus, 15)}${words('waiting.add')}</button>
  </div>`;
}
