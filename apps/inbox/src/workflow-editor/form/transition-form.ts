import { actors, anyState, type Transition } from '@ordialog/core';
import { icon } from '@ordialog/ui';
import { html } from 'lit';
import { Trash2 } from 'lucide';
import type { Patch } from '../document/patch.ts';
import { actorIcons } from '../picture/row-label.ts';
import { chipsField } from './chips-field.ts';
import { checkField, choiceField } from './choice-field.ts';
import { conditionField } from './condition-field.ts';
import { effectsField } from './effects-field.ts';
import { fieldsField } from './fields-field.ts';
import { type Form, fieldId, orNone, problems, section } from './form.ts';
import { stateOptions } from './state-options.ts';
import { optionalTexts, textsField } from './texts-field.ts';
import { transitionMore } from './transition-more.ts';

/** Everything of one transition. */
export function transitionForm(form: Form, index: number, row: Transition) {
  const { document, words } = form;
  const path = `transitions.${index}`;
  const of = (set: Patch<Transition>) => ({ type: 'transition', index, set }) as const;
  const set = (part: Patch<Transition>) => form.edit(of(part));
  const states = stateOptions(document, words.locale);
  return html`${problems(form, path)}
    ${textsField(form, {
      path: `${path}.label`,
      label: words('transition.label'),
      hint: words('transition.labelHint'),
      text: row.label,
      replace: (label) => of({ label }),
    })}
    ${chipsField(form, {
      path: `${path}.from`,
      label: words('transition.from'),
      chosen: row.from,
      options: [
        { value: anyState, text: words('any.long') },
        ...states.filter(({ value }) => !document.states[value]?.final),
      ],
      add: words('transition.addFrom'),
      change: (from) => set({ from }),
    })}
    ${choiceField(form, {
      path: `${path}.to`,
      label: words('transition.to'),
      value: row.to,
      options: states,
      choose: (to) => to !== undefined && set({ to }),
    })}
    <fieldset id=${fieldId(`${path}.actors`)} tabindex="-1">
      <legend>${words('transition.actors')}</legend>
      ${actors.map(
        (actor) => html`<label class="check inline">
          <input type="checkbox" .checked=${row.actors.includes(actor)} @change=${() =>
            set({ actors: actors.filter((each) => (each === actor) !== row.actors.includes(each)) })} />
          ${icon(actorIcons[actor], 16)}<span>${words(`actor.${actor}`)}<span class="hint">${words(`actorHint.${actor}`)}</span></span>
        </label>`,
      )}
      ${problems(form, `${path}.actors`)}
    </fieldset>
    ${conditionField(form, {
      path: `${path}.when`,
      label: words('condition.onlyWhen'),
      value: row.when,
      add: words('condition.add'),
      change: (when) => set({ when }),
    })}
    ${checkField(form, {
      path: `${path}.automatic`,
      label: words('transition.automatic'),
      hint: words('transition.automaticHint'),
      value: row.automatic === true,
      change: (automatic) =>
        set(
          automatic
            ? { automatic, actors: row.actors.includes('system') ? row.actors : [...row.actors, 'system'] }
            : { automatic: undefined },
        ),
    })}
    ${section(
      words('transition.effects'),
      words('transition.effectsHint'),
      effectsField(form, {
        path: `${path}.effects`,
        effects: row.effects ?? [],
        change: (effects) => set({ effects: orNone(effects) }),
      }),
    )}
    ${section(words('transition.fields'), words('transition.fieldsHint'), fieldsField(form, index, row.fields ?? []))}
    ${section(
      words('transition.words'),
      undefined,
      html`${optionalTexts(form, {
        path: `${path}.log`,
        label: words('transition.log'),
        hint: words('transition.logHint'),
        text: row.log,
        longest: 1000,
        set: (log) => of({ log }),
      })}
      ${optionalTexts(form, {
        path: `${path}.confirmation`,
        label: words('transition.confirmation'),
        hint: words('transition.confirmationHint'),
        text: row.confirmation,
        longest: 1000,
        set: (confirmation) => of({ confirmation }),
      })}
      ${checkField(form, {
        path: `${path}.intent`,
        label: words('transition.danger'),
        hint: words('transition.dangerHint'),
        value: row.intent === 'danger',
        change: (danger) => set({ intent: danger ? 'danger' : undefined }),
      })}`,
    )}
    ${transitionMore(form, index, row)}
    <button class="quiet button remove" @click=${() => form.edit({ type: 'removeTransition', index })}>
      ${icon(Trash2, 16)}${words('transition.remove')}
    </button>`;
}
