import { type Effect, emailTemplates } from '@ordialog/core';
import { icon } from '@ordialog/ui';
import { html, nothing } from 'lit';
import { Plus, Trash2 } from 'lucide';
import { select } from './choice-field.ts';
import { type Form, fieldId, problems } from './form.ts';
import { spanField } from './span-field.ts';

/** What one chooses from: an e-mail to whom is one choice. */
const kinds = ['emailBuyer', 'emailSeller', 'sms', 'invoice', 'label', 'report'] as const;
type Kind = (typeof kinds)[number];

/** What follows of itself, in order. */
export function effectsField(
  form: Form,
  {
    path,
    effects,
    change,
  }: { path: string; effects: readonly Effect[]; change: (effects: readonly Effect[]) => void },
) {
  const { words } = form;
  return html`<div class="effects" id=${fieldId(path)} tabindex="-1">
    ${effects.map((effect, at) =>
      one(form, `${path}.${at}`, effect, (changed) =>
        change(changed ? effects.with(at, changed) : effects.filter((_, index) => index !== at)),
      ),
    )}
    ${problems(form, path)}
    <button class="quiet button slim" @click=${() => change([...effects, newEffect('emailBuyer')])}>${icon(Plus, 15)}${words('effects.add')}</button>
  </div>`;
}

function one(form: Form, path: string, effect: Effect, change: (effect: Effect | undefined) => void) {
  const { words } = form;
  const waits = effect.type === 'email' || effect.type === 'sms';
  return html`<div class="entry" id=${fieldId(path)} tabindex="-1">
    <div class="line">
      ${select(form, {
        id: `${fieldId(path)}-kind`,
        path,
        label: words('effects.kind'),
        value: kindOf(effect),
        options: kinds.map((kind) => ({ value: kind, text: words(`effect.${kind}`) })),
        choose: (kind) => kind && change(newEffect(kind)),
      })}
      <button class="icon" aria-label=${words('effects.remove', { name: words(`effect.${kindOf(effect)}`) })} @click=${() => change(undefined)}>${icon(Trash2, 16)}</button>
    </div>
    ${
      effect.type === 'email'
        ? select(form, {
            id: `${fieldId(path)}-template`,
            path,
            label: words('effects.template'),
            value: effect.template,
            options: emailTemplates.map((template) => ({
              value: template,
              text: words(`template.${template}`),
            })),
            choose: (template) => template && change({ ...effect, template }),
          })
        : nothing
    }
    ${waits ? later(form, path, effect, change) : nothing}
    ${problems(form, path)}
  </div>`;
}

type Waiting = Extract<Effect, { type: 'email' | 'sms' }>;

function later(form: Form, path: string, effect: Waiting, change: (effect: Effect) => void) {
  const { words } = form;
  const { after, ...atOnce } = effect;
  return html`<label class="check">
      <input type="checkbox" .checked=${after !== undefined}
        @change=${() => change(after === undefined ? { ...effect, after: 'P1D' } : atOnce)} />
      <span>${words('effects.later')}</span>
    </label>
    ${
      after === undefined
        ? nothing
        : spanField(form, {
            path: `${path}.after`,
            label: words('effects.after'),
            hint: words('effects.afterHint'),
            value: after,
            change: (duration) => change({ ...effect, after: duration }),
          })
    }`;
}

function kindOf(effect: Effect): Kind {
  if (effect.type !== 'email') return effect.type;
  return effect.to === 'buyer' ? 'emailBuyer' : 'emailSeller';
}

function newEffect(kind: Kind): Effect {
  switch (kind) {
    case 'emailBuyer':
      return { type: 'email', to: 'buyer', template: 'stateChanged' };
    case 'emailSeller':
      return { type: 'email', to: 'seller', template: 'newOrder' };
    case 'sms':
      return { type: 'sms', to: 'buyer' };
    case 'invoice':
    case 'label':
    case 'report':
      return { type: kind };
  }
}
