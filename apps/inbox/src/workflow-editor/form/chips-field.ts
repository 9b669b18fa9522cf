import { icon } from '@ordialog/ui';
import { html, nothing } from 'lit';
import { X } from 'lucide';
import type { Option } from './choice-field.ts';
import { type Form, fieldId, problems } from './form.ts';

interface ChipsField {
  readonly path: string;
  readonly label: string;
  readonly hint?: string;
  readonly chosen: readonly string[];
  readonly options: readonly Option<string>[];
  readonly add: string;
  readonly change: (chosen: readonly string[]) => void;
  /** Something that is not among the options may be written. */
  readonly write?: (text: string) => string | undefined;
}

/** Several of many: what is chosen as words to be taken out, the rest in a list to add from. */
export function chipsField(form: Form, field: ChipsField) {
  const { path, label, hint, chosen, options, add, change } = field;
  const { words } = form;
  const id = fieldId(path);
  const textOf = (value: string) => options.find((option) => option.value === value)?.text ?? value;
  const left = options.filter(({ value }) => !chosen.includes(value));
  return html`<div class="field">
    <label for=${id}>${label}</label>
    ${
      chosen.length > 0
        ? html`<ul class="chosen-chips">
          ${chosen.map(
            (value, at) => html`<li>
              <span class="chip ${form.mistakes.at(`${path}.${at}`).length > 0 ? 'wrong' : ''}">${textOf(value)}
                <button
                  aria-label=${words('chips.remove', { name: textOf(value) })}
                  @click=${() => change(chosen.filter((_, index) => index !== at))}
                >${icon(X, 14)}</button>
              </span>
              ${problems(form, `${path}.${at}`)}
            </li>`,
          )}
        </ul>`
        : nothing
    }
    ${
      field.write
        ? written(field, id, left)
        : left.length > 0
          ? html`<select id=${id} .value=${''} @change=${({ target }: Event) => {
              if (!(target instanceof HTMLSelectElement) || target.value === '') return;
              change([...chosen, target.value]);
              target.value = '';
            }}>
            <option value="">${add}</option>
            ${left.map(({ value, text }) => html`<option value=${value}>${text}</option>`)}
          </select>`
          : html`<span id=${id}></span>`
    }
    ${hint === undefined ? nothing : html`<p class="hint">${hint}</p>`}
    ${problems(form, path)}
  </div>`;
}

function written({ add, chosen, change, write }: ChipsField, id: string, left: readonly Option<string>[]) {
  const take = (input: HTMLInputElement) => {
    const known = left.find(({ text, value }) => text === input.value.trim() || value === input.value.trim());
    const value = known?.value ?? write?.(input.value.trim());
    if (value === undefined) return;
    if (!chosen.includes(value)) change([...chosen, value]);
    input.value = '';
  };
  return html`<input
      id=${id}
      list=${`${id}-known`}
      placeholder=${add}
      maxlength="64"
      @change=${({ target }: Event) => target instanceof HTMLInputElement && take(target)}
    />
    <datalist id=${`${id}-known`}>${left.map(({ text }) => html`<option value=${text}></option>`)}</datalist>`;
}
