import { type Deadline, leavesFrom } from '@ordialog/core';
import { icon } from '@ordialog/ui';
import { html, nothing } from 'lit';
import { Plus, Trash2 } from 'lucide';
import { transitionName } from '../document/named.ts';
import type { Patch } from '../document/patch.ts';
import { chipsField } from './chips-field.ts';
import { checkField, choiceField } from './choice-field.ts';
import { effectsField } from './effects-field.ts';
import { factOptions } from './facts.ts';
import { type Form, fieldId, orNone, problems, section } from './form.ts';
import { nameField } from './name-field.ts';
import { spanField } from './span-field.ts';
import { stateOptions } from './state-options.ts';
import { textsField } from './texts-field.ts';

/** Everything of one deadline. */
export function deadlineForm(form: Form, index: number, deadline: Deadline) {
  const { document, words } = form;
  const path = `deadlines.${index}`;
  const of = (set: Patch<Deadline>) => ({ type: 'deadline', index, set }) as const;
  const set = (part: Patch<Deadline>) => form.edit(of(part));
  const facts = factOptions(document, words);
  return html`${problems(form, path)}
    ${choiceField(form, {
      path: `${path}.state`,
      label: words('deadline.state'),
      value: deadline.state,
      options: stateOptions(document, words.locale),
      choose: (state) => state !== undefined && set({ state }),
    })}
    ${spanField(form, {
      path: `${path}.after`,
      label: words('deadline.after'),
      value: deadline.after,
      change: (after) => set({ after }),
    })}
    ${choiceField(form, {
      path: `${path}.transition`,
      label: words('deadline.transition'),
      hint: words('deadline.transitionHint'),
      value: deadline.transition === '' ? undefined : deadline.transition,
      options: possible(form, deadline.state),
      choose: (transition) =>
        transition !== undefined && form.edit({ type: 'endDeadline', index, transition }),
    })}
    ${textsField(form, {
      path: `${path}.label`,
      label: words('deadline.label'),
      hint: words('deadline.labelHint'),
      text: deadline.label,
      replace: (label) => of({ label }),
    })}
    ${section(
      words('deadline.clock'),
      undefined,
      html`${choiceField(form, {
        path: `${path}.countsFrom`,
        label: words('deadline.countsFrom'),
        hint: words('deadline.countsFromHint'),
        value: deadline.countsFrom,
        options: facts,
        none: words('deadline.fromEntry'),
        choose: (countsFrom) => set({ countsFrom }),
      })}
    ${chipsField(form, {
      path: `${path}.pausedBy`,
      label: words('deadline.pausedBy'),
      chosen: deadline.pausedBy ?? [],
      options: facts,
      add: words('deadline.addPause'),
      change: (pausedBy) =>
        set({ pausedBy: orNone(pausedBy), ...(pausedBy.length === 0 ? { grace: undefined } : {}) }),
    })}
    ${deadline.pausedBy ? graceField(form, path, deadline, set) : nothing}`,
    )}
    ${section(words('deadline.reminders'), words('deadline.remindersHint'), reminders(form, index, deadline))}
    <details>
      <summary>${words('more')}</summary>
      <div class="more">
        ${nameField(form, {
          path: `${path}.name`,
          value: deadline.name,
          taken: document.deadlines.map(({ name }) => name),
          rename: (name) => set({ name }),
        })}
      </div>
    </details>
    <button class="quiet button remove" @click=${() => form.edit({ type: 'removeDeadline', index })}>
      ${icon(Trash2, 16)}${words('deadline.remove')}
    </button>`;
}

/** What leads out of a state, each name once. */
function possible({ document, words }: Form, state: string) {
  const found = new Map<string, string>();
  document.transitions.forEach((row, index) => {
    if (!leavesFrom(row, state) || found.has(row.name)) return;
    found.set(row.name, transitionName(document, index, words.locale) || row.name);
  });
  return [...found].map(([value, text]) => ({ value, text }));
}

/** How much time is left at least when a pause ends; none of its own unless it is wanted. */
function graceField(form: Form, path: string, { grace }: Deadline, set: (part: Patch<Deadline>) => void) {
  const { words } = form;
  return html`${checkField(form, {
    path: `${path}.grace.on`,
    label: words('deadline.withGrace'),
    hint: words('deadline.withGraceHint'),
    value: grace !== undefined,
    change: (on) => set({ grace: on ? 'P1D' : undefined }),
  })}
  ${
    grace === undefined
      ? nothing
      : spanField(form, {
          path: `${path}.grace`,
          label: words('deadline.grace'),
          value: grace,
          change: (span) => set({ grace: span }),
        })
  }`;
}

function reminders(form: Form, index: number, { reminders: list = [] }: Deadline) {
  const { words } = form;
  const path = `deadlines.${index}.reminders`;
  const change = (changed: typeof list) =>
    form.edit({ type: 'deadline', index, set: { reminders: orNone(changed) } });
  return html`<div id=${fieldId(path)} tabindex="-1">
    ${list.map((reminder, at) => {
      const where = `${path}.${at}`;
      return html`<div class="entry">
        ${spanField(form, {
          path: `${where}.before`,
          label: words('reminder.before'),
          value: reminder.before,
          change: (before) => change(list.with(at, { ...reminder, before })),
        })}
        ${effectsField(form, {
          path: `${where}.effects`,
          effects: reminder.effects,
          change: (effects) => change(list.with(at, { ...reminder, effects })),
        })}
        <button class="quiet button slim" @click=${() => change(list.filter((_, each) => each !== at))}>${icon(Trash2, 15)}${words('reminder.remove')}</button>
      </div>`;
    })}
    <button class="quiet button slim" @click=${() =>
      change([...list, { before: 'P1D', effects: [{ type: 'email', to: 'buyer', template: 'reminder' }] }])}>
      ${icon(Plus, 15)}${words('reminder.add')}
    </button>
  </div>`;
}
