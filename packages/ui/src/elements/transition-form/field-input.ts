import { html, nothing } from 'lit';

interface InputOptions {
  /** Also its id, unique in the form. */
  readonly name: string;
  readonly label: string;
  readonly value?: string;
  readonly error: string | undefined;
  readonly required: boolean;
  /** More than a line of text. */
  readonly long?: boolean;
  /** Codes of letters and digits: nothing to correct or complete. */
  readonly code?: boolean;
  readonly suggestions?: readonly string[];
  /** Texts that a tap fills in. */
  readonly chips?: readonly string[];
  readonly type?: 'date' | 'url';
}

/** A native input under its label, with what is wrong with it below. */
export function fieldInput({
  name,
  label,
  value = '',
  error,
  required,
  long,
  code,
  suggestions,
  chips = [],
  type,
}: InputOptions) {
  const described = error === undefined ? nothing : `${name}-error`;
  const invalid = error === undefined ? nothing : 'true';
  const input = long
    ? html`<textarea
        id=${name} name=${name} rows="2" maxlength="2000" .defaultValue=${value}
        aria-invalid=${invalid} aria-describedby=${described} aria-required=${required}
      ></textarea>`
    : html`<input
        id=${name} name=${name} type=${type ?? 'text'} .defaultValue=${value} list=${suggestions ? `${name}-list` : nothing}
        autocomplete="off" autocapitalize=${code ? 'characters' : nothing} spellcheck=${code ? 'false' : nothing}
        aria-invalid=${invalid} aria-describedby=${described} aria-required=${required}
      />`;
  return html`<div>
    <label for=${name}>${label}</label>
    ${
      chips.length > 0
        ? html`<div class="chips">
            ${chips.map((chip) => html`<button type="button" class="chip" @click=${(event: Event) => fill(event, name, chip)}>${chip}</button>`)}
          </div>`
        : nothing
    }
    ${input}
    ${
      suggestions
        ? html`<datalist id="${name}-list">
            ${suggestions.map((suggestion) => html`<option value=${suggestion}></option>`)}
          </datalist>`
        : nothing
    }
    ${error === undefined ? nothing : html`<p class="error" id=${`${name}-error`}>${error}</p>`}
  </div>`;
}

function fill({ currentTarget }: Event, name: string, text: string): void {
  const root = currentTarget instanceof Node ? currentTarget.getRootNode() : undefined;
  const input = root instanceof ShadowRoot ? root.getElementById(name) : undefined;
  if (!(input instanceof HTMLTextAreaElement)) return;
  input.value = text;
  input.focus();
}
