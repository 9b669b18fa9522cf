import { phases, type State } from '@ordialog/core';
import { icon } from '@ordialog/ui';
import { html, nothing } from 'lit';
import { Trash2 } from 'lucide';
import { checkField, choiceField } from './choice-field.ts';
import { effectsField } from './effects-field.ts';
import { type Form, orNone, problems, section } from './form.ts';
import { stateMore } from './state-more.ts';
import { stateWays } from './state-ways.ts';
import { optionalTexts, textsField } from './texts-field.ts';
import { waitingField } from './waiting-field.ts';

/** Everything of one state. */
export function stateForm(form: Form, key: string, state: State) {
  const { document, words } = form;
  const path = `states.${key}`;
  const set = (part: Parameters<typeof changeOf>[1]) => changeOf(key, part);
  const initial = document.initial === key;
  return html`${problems(form, path)}
    ${textsField(form, { path: `${path}.name`, label: words('state.name'), text: state.name, replace: (name) => set({ name }) })}
    ${choiceField(form, {
      path: `${path}.phase`,
      label: words('state.phase'),
      hint: words('state.phaseHint'),
      value: state.phase,
      options: phases.map((phase) => ({ value: phase, text: words(`phase.${phase}`) })),
      choose: (phase) => phase && form.edit(set({ phase })),
    })}
    ${checkField(form, {
      path: 'initial',
      label: words('state.initial'),
      value: initial,
      change: (begin) => begin && form.edit({ type: 'workflow', set: { initial: key } }),
    })}
    ${checkField(form, {
      path: `${path}.final`,
      label: words('state.final'),
      hint: words('state.finalHint'),
      value: state.final === true,
      change: (final) => form.edit(set({ final: final || undefined })),
    })}
    ${stateWays(form, key)}
    ${section(
      words('state.told'),
      words('state.toldHint'),
      html`${optionalTexts(form, {
        path: `${path}.comment`,
        label: words('state.comment'),
        hint: words('state.commentHint'),
        text: state.comment,
        long: true,
        longest: 5000,
        set: (comment) => set({ comment }),
      })}
      ${optionalTexts(form, {
        path: `${path}.sms`,
        label: words('state.sms'),
        text: state.sms,
        long: true,
        longest: 5000,
        set: (sms) => set({ sms }),
      })}
      ${checkField(form, {
        path: `${path}.unpublished`,
        label: words('state.unpublished'),
        hint: words('state.unpublishedHint'),
        value: state.unpublished === true,
        change: (unpublished) => form.edit(set({ unpublished: unpublished || undefined })),
      })}
      ${checkField(form, {
        path: `${path}.reviewable`,
        label: words('state.reviewable'),
        value: state.reviewable === true,
        change: (reviewable) => form.edit(set({ reviewable: reviewable || undefined })),
      })}`,
    )}
    ${section(
      words('state.onEnter'),
      words('state.onEnterHint'),
      effectsField(form, {
        path: `${path}.onEnter`,
        effects: state.onEnter ?? [],
        change: (onEnter) => form.edit(set({ onEnter: orNone(onEnter) })),
      }),
    )}
    ${section(words('state.waitingFor'), words('state.waitingForHint'), waitingField(form, key, state.waitingFor ?? []))}
    ${stateMore(form, key, state)}
    ${
      Object.keys(document.states).length > 1
        ? html`<button class="quiet button remove" @click=${() => form.edit({ type: 'removeState', key })}>
          ${icon(Trash2, 16)}${words('state.remove')}
        </button>`
        : nothing
    }`;
}

export function changeOf(key: string, set: Extract<Parameters<Form['edit']>[0], { type: 'state' }>['set']) {
  return { type: 'state', key, set } as const;
}
