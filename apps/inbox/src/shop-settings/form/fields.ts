import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

interface Field {
  /** Also its path in the server's answer, so that a mistake finds its field. */
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
}

interface TextField extends Field {
  readonly value: string;
  readonly edit: (value: string) => void;
  readonly type?: 'text' | 'email' | 'tel' | 'url' | 'number' | 'password' | 'date';
  readonly required?: boolean;
  readonly maxLength?: number;
  readonly placeholder?: string;
  readonly autocomplete?: string;
  readonly lang?: string;
  readonly rows?: number;
  /** The id of a `datalist` of what may be meant. */
  readonly list?: string;
}

/** A labelled control with its hint, and what is wrong with it. */
function field({ id, label, hint, error }: Field, control: unknown): TemplateResult {
  return html`<div class="field">
    <label for=${id}>${label}</label>
    ${control}
    ${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing}
    <p class="error" id="${id}-error" role="alert">${error ?? nothing}</p>
  </div>`;
}

/** A line, or with `rows` several lines, of text. */
export function textField(given: TextField): TemplateResult {
  const { id, value, edit, type = 'text', rows } = given;
  const write = ({ target }: Event) => {
    if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) edit(target.value);
  };
  const described = `${given.hint ? `${id}-hint ` : ''}${id}-error`;
  if (rows !== undefined) {
    return field(
      given,
      html`<textarea id=${id} rows=${rows} .value=${live(value)} ?required=${given.required} maxlength=${given.maxLength ?? nothing}
        placeholder=${given.placeholder ?? nothing} lang=${given.lang ?? nothing}
        aria-invalid=${given.error !== undefined} aria-describedby=${described} @input=${write}></textarea>`,
    );
  }
  return field(
    given,
    html`<input id=${id} type=${type} .value=${live(value)} ?required=${given.required} maxlength=${given.maxLength ?? nothing}
      placeholder=${given.placeholder ?? nothing} autocomplete=${given.autocomplete ?? 'off'} lang=${given.lang ?? nothing}
      list=${given.list ?? nothing} step=${type === 'number' ? 'any' : nothing}
      aria-invalid=${given.error !== undefined} aria-describedby=${described} @input=${write} />`,
  );
}

interface SelectField<V extends string> extends Field {
  readonly value: V | undefined;
  readonly options: readonly (readonly [value: V, text: string])[];
  readonly edit: (value: V) => void;
}

/** One of several values. */
export function selectField<V extends string>(given: SelectField<V>): TemplateResult {
  const { id, value, options, edit } = given;
  const choose = ({ target }: Event) => {
    const chosen = target instanceof HTMLSelectElement && options.find(([each]) => each === target.value);
    if (chosen) edit(chosen[0]);
  };
  return field(
    given,
    html`<select id=${id} aria-describedby="${id}-error" @change=${choose}>
      ${options.map(([each, text]) => html`<option value=${each} ?selected=${each === value} .selected=${each === value}>${text}</option>`)}
    </select>`,
  );
}

interface CheckField extends Field {
  readonly value: boolean;
  readonly edit: (value: boolean) => void;
}

/** Yes or no. */
export function checkField({ id, label, hint, error, value, edit }: CheckField): TemplateResult {
  return html`<div class="field check">
    <input id=${id} type="checkbox" .checked=${live(value)} aria-describedby="${hint ? `${id}-hint ` : ''}${id}-error"
      @change=${({ target }: Event) => target instanceof HTMLInputElement && edit(target.checked)} />
    <label for=${id}>${label}</label>
    ${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing}
    <p class="error" id="${id}-error" role="alert">${error ?? nothing}</p>
  </div>`;
}
