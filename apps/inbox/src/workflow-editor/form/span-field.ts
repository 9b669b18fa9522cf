import type { Duration } from '@ordialog/core';
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { durationOf, type SpanUnit, spanOf, spanUnits } from '../document/span.ts';
import { type Form, fieldId, isWrong, problems } from './form.ts';

/** A length of time: a number and its unit. */
export function spanField(
  form: Form,
  field: {
    path: string;
    label: string;
    hint?: string;
    value: Duration;
    change: (duration: Duration, typing?: string) => void;
  },
) {
  const { path, label, hint, value, change } = field;
  const { words } = form;
  const id = fieldId(path);
  const { count, unit } = spanOf(value) ?? { count: 0, unit: 'day' };
  const units: readonly SpanUnit[] = unit === 'second' ? ['second', ...spanUnits] : spanUnits;
  return html`<div class="field">
    <label for=${id}>${label}</label>
    <div class="span">
      <input
        id=${id}
        type="number"
        min="1"
        max="9999"
        step="1"
        inputmode="numeric"
        aria-invalid=${isWrong(form, path)}
        .value=${live(count === 0 ? '' : String(count))}
        @change=${({ target }: Event) => {
          if (!(target instanceof HTMLInputElement)) return;
          const wanted = Math.min(9999, Math.max(1, Math.round(target.valueAsNumber || 1)));
          change(durationOf({ count: wanted, unit }));
        }}
      />
      <select
        aria-label=${words('span.unit', { label })}
        @change=${({ target }: Event) => {
          const chosen = target instanceof HTMLSelectElement && units.find((each) => each === target.value);
          if (chosen) change(durationOf({ count: Math.max(1, count), unit: chosen }));
        }}
      >
        ${units.map((each) => html`<option value=${each} ?selected=${each === unit}>${words(`span.${each}`, { count })}</option>`)}
      </select>
    </div>
    ${hint === undefined ? nothing : html`<p class="hint">${hint}</p>`}
    ${problems(form, path)}
  </div>`;
}
