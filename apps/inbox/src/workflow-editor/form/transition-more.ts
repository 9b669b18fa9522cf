import type { Transition } from '@ordialog/core';
import { icon } from '@ordialog/ui';
import { html } from 'lit';
import { ArrowDown, ArrowUp } from 'lucide';
import { isName } from '../document/new-name.ts';
import { chipsField } from './chips-field.ts';
import { factOptions } from './facts.ts';
import { type Form, orNone } from './form.ts';
import { nameField } from './name-field.ts';

/** Facts, place and name of a transition, folded away. */
export function transitionMore(form: Form, index: number, row: Transition) {
  const { document, words } = form;
  const path = `transitions.${index}`;
  const facts = factOptions(document, words);
  const move = (to: number) => {
    form.edit({ type: 'moveTransition', index, to });
    form.select({ part: 'transition', index: to });
  };
  return html`<details>
    <summary>${words('more')}</summary>
    <div class="more">
      ${chipsField(form, {
        path: `${path}.sets`,
        label: words('transition.sets'),
        hint: words('transition.setsHint'),
        chosen: row.sets ?? [],
        options: facts,
        add: words('transition.addFact'),
        change: (sets) => form.edit({ type: 'transition', index, set: { sets: orNone(sets) } }),
        write: factName,
      })}
      ${chipsField(form, {
        path: `${path}.clears`,
        label: words('transition.clears'),
        chosen: row.clears ?? [],
        options: facts,
        add: words('transition.addFact'),
        change: (clears) => form.edit({ type: 'transition', index, set: { clears: orNone(clears) } }),
      })}
      <div class="field">
        <span class="label">${words('transition.order')}</span>
        <p class="hint">${words('transition.orderHint')}</p>
        <div class="adders">
          <button class="button slim" ?disabled=${index === 0} @click=${() => move(index - 1)}>${icon(ArrowUp, 15)}${words('transition.earlier')}</button>
          <button class="button slim" ?disabled=${index === document.transitions.length - 1} @click=${() => move(index + 1)}>${icon(ArrowDown, 15)}${words('transition.later')}</button>
        </div>
      </div>
      ${nameField(form, {
        path: `${path}.name`,
        value: row.name,
        taken: [],
        rename: (name) => form.edit({ type: 'transition', index, set: { name } }),
      })}
    </div>
  </details>`;
}

/** What was written, as the name of a fact: `giftWrapped` of "gift wrapped". */
function factName(text: string): string | undefined {
  const [first = '', ...rest] = text.match(/[A-Za-z0-9]+/g) ?? [];
  const name = isName(text)
    ? text
    : first.toLowerCase() + rest.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
  return isName(name) ? name : undefined;
}
