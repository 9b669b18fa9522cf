import { html } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Form } from './form.ts';

/** Ways to pay or to deliver, as the shop's orders call them, with commas between. */
export function methodsInput(
  { words }: Form,
  id: string,
  label: string,
  methods: readonly string[],
  change: (methods: readonly string[]) => void,
) {
  return html`<input
    id=${id}
    class="code-like"
    aria-label=${`${label}: ${words('methods.hint')}`}
    placeholder=${words('methods.hint')}
    .value=${live(methods.join(', '))}
    @change=${({ target }: Event) => {
      if (!(target instanceof HTMLInputElement)) return;
      const given = target.value
        .split(',')
        .map((each) => each.trim())
        .filter((each) => each !== '');
      if (given.length > 0) change([...new Set(given)]);
      else target.value = methods.join(', ');
    }}
  />`;
}
