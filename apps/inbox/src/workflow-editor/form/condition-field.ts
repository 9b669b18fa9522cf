import type { Condition } from '@ordialog/core';
import { icon } from '@ordialog/ui';
import { html, type TemplateResult } from 'lit';
import { Plus, Trash2 } from 'lucide';
import { select } from './choice-field.ts';
import { asKind, conditionKinds, kindOf, newCondition } from './condition-kinds.ts';
import { factOptions } from './facts.ts';
import { type Form, fieldId, problems } from './form.ts';
import { methodsInput } from './methods-input.ts';

interface ConditionField {
  readonly path: string;
  readonly label: string;
  readonly value: Condition | undefined;
  /** The button while there is none. */
  readonly add: string;
  readonly change: (condition: Condition | undefined) => void;
}

/** What must be true, put together from parts; none at all as long as nobody wants one. */
export function conditionField(form: Form, { path, label, value, add, change }: ConditionField) {
  const { words } = form;
  if (!value) {
    return html`<button id=${fieldId(path)} class="quiet button slim" @click=${() => change({ fact: 'paid' })}>
      ${icon(Plus, 15)}${add}
    </button>`;
  }
  return html`<fieldset class="condition" id=${fieldId(path)} tabindex="-1">
    <legend>${label}</legend>
    ${part(form, path, value, change)}
    ${problems(form, path)}
    <button class="quiet button slim" @click=${() => change(undefined)}>${icon(Trash2, 15)}${words('condition.always')}</button>
  </fieldset>`;
}

/** One part; those that hold others are drawn around them. */
function part(
  form: Form,
  path: string,
  value: Condition,
  change: (condition: Condition) => void,
): TemplateResult {
  const { words } = form;
  return html`<div class="part">
    ${select(form, {
      id: `${fieldId(path)}-kind`,
      path,
      label: words('condition.kind'),
      value: kindOf(value),
      options: conditionKinds.map((kind) => ({ value: kind, text: words(`condition.${kind}`) })),
      choose: (kind) => kind && change(asKind(value, kind)),
    })}
    ${inside(form, path, value, change)}
  </div>`;
}

function inside(form: Form, path: string, value: Condition, change: (condition: Condition) => void) {
  const { words } = form;
  const id = `${fieldId(path)}-value`;
  if ('fact' in value) {
    return select(form, {
      id,
      path,
      label: words('condition.fact'),
      value: value.fact,
      options: factOptions(form.document, words),
      choose: (fact) => fact !== undefined && change({ fact }),
    });
  }
  if ('availability' in value) {
    return select(form, {
      id,
      path,
      label: words('condition.availability'),
      value: value.availability,
      options: (['in_stock', 'made_to_order'] as const).map((each) => ({
        value: each,
        text: words(`availability.${each}`),
      })),
      choose: (availability) => availability && change({ availability }),
    });
  }
  if ('paymentMethod' in value) {
    return methodsInput(form, id, words('condition.paymentMethod'), value.paymentMethod, (paymentMethod) =>
      change({ paymentMethod }),
    );
  }
  if ('deliveryMethod' in value) {
    return methodsInput(form, id, words('condition.deliveryMethod'), value.deliveryMethod, (deliveryMethod) =>
      change({ deliveryMethod }),
    );
  }
  if ('not' in value)
    return html`<div class="inner">${part(form, `${path}.not`, value.not, (not) => change({ not }))}</div>`;
  if ('all' in value) return several(form, `${path}.all`, value.all, (all) => change({ all }));
  return several(form, `${path}.any`, value.any, (any) => change({ any }));
}

function several(
  form: Form,
  path: string,
  parts: readonly Condition[],
  change: (parts: readonly Condition[]) => void,
) {
  const { words } = form;
  return html`<div class="inner">
    ${parts.map(
      (each, at) => html`<div class="several">
        ${part(form, `${path}.${at}`, each, (one) => change(parts.with(at, one)))}
        ${
          parts.length > 1
            ? html`<button class="icon" aria-label=${words('condition.remove')} @click=${() => change(parts.filter((_, index) => index !== at))}>${icon(Trash2, 16)}</button>`
            : ''
        }
      </div>`,
    )}
    <button class="quiet button slim" @click=${() => change([...parts, newCondition('fact')])}>${icon(Plus, 15)}${words('condition.more')}</button>
  </div>`;
}
