import { html } from 'lit';
import { live } from 'lit/directives/live.js';
import { isName } from '../document/new-name.ts';
import { type Form, fieldId, isWrong, problems } from './form.ts';

/**
 * What programs call something. It is taken when it is left, and only if it can be a name and is free; else the field
 * shows again what it was.
 */
export function nameField(
  form: Form,
  {
    path,
    value,
    taken,
    rename,
  }: { path: string; value: string; taken: readonly string[]; rename: (to: string) => void },
) {
  const { words } = form;
  const id = fieldId(path);
  return html`<div class="field">
    <label for=${id}>${words('name.label')}</label>
    <input
      id=${id}
      class="code-like"
      maxlength="64"
      spellcheck="false"
      autocapitalize="none"
      aria-invalid=${isWrong(form, path)}
      aria-describedby=${`${id}-hint`}
      .value=${live(value)}
      @change=${({ target }: Event) => {
        if (!(target instanceof HTMLInputElement)) return;
        const to = target.value.trim();
        if (to === value) return;
        const problem = !isName(to) ? words('name.wrong') : taken.includes(to) ? words('name.taken') : '';
        target.setCustomValidity(problem);
        if (problem === '') rename(to);
        else target.reportValidity();
      }}
      @input=${({ target }: Event) => target instanceof HTMLInputElement && target.setCustomValidity('')}
    />
    <p class="hint" id=${`${id}-hint`}>${words('name.hint')}</p>
    ${problems(form, path)}
  </div>`;
}
