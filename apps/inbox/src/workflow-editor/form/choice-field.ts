import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { type Form, fieldId, isWrong, problems } from './form.ts';

export interface Option<V extends string> {
  readonly value: V;
  readonly text: string;
}

interface ChoiceField<V extends string> {
  readonly path: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: V | undefined;
  readonly options: readonly Option<V>[];
  /** Shown first where nothing may be chosen, too. */
  readonly none?: string;
  readonly choose: (value: V | undefined) => void;
}

/** A native select. A value that is none of the options is shown as it is, so that it can be seen to be wrong. */
export function choiceField<V extends string>(form: Form, field: ChoiceField<V>) {
  const { path, label, hint, value, options, none, choose } = field;
  const id = fieldId(path);
  return html`<div class="field">
    <label for=${id}>${label}</label>
    ${select(form, { id, label: undefined, value, options, choose, ...(none === undefined ? {} : { none }), path })}
    ${hint === undefined ? nothing : html`<p class="hint">${hint}</p>`}
    ${problems(form, path)}
  </div>`;
}

interface Select<V extends string>
  extends Pick<ChoiceField<V>, 'path' | 'value' | 'options' | 'none' | 'choose'> {
  readonly id: string;
  /** Where no label stands beside it. */
  readonly label: string | undefined;
}

export function select<V extends string>(
  form: Form,
  { id, label, value, options, none, choose, path }: Select<V>,
) {
  const known = value === undefined || options.some((option) => option.value === value);
  return html`<select
    id=${id}
    aria-label=${label ?? nothing}
    aria-invalid=${isWrong(form, path)}
    .value=${live(value ?? '')}
    @change=${(event: Event) => {
      if (!(event.target instanceof HTMLSelectElement)) return;
      const { target } = event;
      choose(options.find((option) => option.value === target.value)?.value);
    }}
  >
    ${none !== undefined || value === undefined ? html`<option value="" ?selected=${value === undefined}>${none ?? form.words('choose')}</option>` : nothing}
    ${known ? nothing : html`<option value=${value ?? ''} selected>${value}</option>`}
    ${options.map((option) => html`<option value=${option.value} ?selected=${option.value === value}>${option.text}</option>`)}
  </select>`;
}

/** A box to tick, with what it means under it. */
export function checkField(
  form: Form,
  {
    path,
    label,
    hint,
    value,
    change,
  }: { path: string; label: string; hint?: string; value: boolean; change: (value: boolean) => void },
) {
  return html`<div class="field">
    <label class="check">
      <input type="checkbox" id=${fieldId(path)} .checked=${live(value)} @change=${() => change(!value)} />
      <span>${label}${hint === undefined ? nothing : html`<span class="hint">${hint}</span>`}</span>
    </label>
    ${problems(form, path)}
  </div>`;
}

/** A line that is no text for buyers: one language, any words. */
export function lineField(
  form: Form,
  field: {
    path: string;
    label: string;
    hint?: string;
    value: string;
    longest?: number;
    type: (value: string) => void;
  },
) {
  const { path, label, hint, value, type, longest = 100 } = field;
  return html`<div class="field">
    <label for=${fieldId(path)}>${label}</label>
    <input
      id=${fieldId(path)}
      maxlength=${longest}
      aria-invalid=${isWrong(form, path)}
      .value=${live(value)}
      @input=${(event: Event) => event.target instanceof HTMLInputElement && type(event.target.value)}
    />
    ${hint === undefined ? nothing : html`<p class="hint">${hint}</p>`}
    ${problems(form, path)}
  </div>`;
}
