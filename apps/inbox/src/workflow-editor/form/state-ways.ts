import { icon } from '@ordialog/ui';
import { html, nothing } from 'lit';
import { Clock, Plus } from 'lucide';
import { newDeadline, newTransition } from '../document/new-rows.ts';
import { type Form, section } from './form.ts';
import { deadlineLink, rowLink, waysOf } from './row-link.ts';

/** How orders come to a state and leave it, and by when. */
export function stateWays(form: Form, key: string) {
  const { document, words } = form;
  const ways = waysOf(document, key);
  const final = document.states[key]?.final === true;
  const deadlines = [...document.deadlines.keys()].filter(
    (index) => document.deadlines[index]?.state === key,
  );
  const addWay = () => {
    form.edit({ type: 'addTransition', row: newTransition(document, key) });
    form.select({ part: 'transition', index: document.transitions.length });
  };
  const addDeadline = () => {
    form.edit({ type: 'addDeadline', deadline: newDeadline(document, key) });
    form.select({ part: 'deadline', index: document.deadlines.length });
  };
  const out = html`${ways.out.length > 0 ? html`<ul>${ways.out.map((index) => html`<li>${rowLink(form, index, 'to')}</li>`)}</ul>` : nothing}
    ${deadlines.length > 0 ? html`<ul>${deadlines.map((index) => html`<li>${deadlineLink(form, index)}</li>`)}</ul>` : nothing}
    <div class="adders">
      <button class="quiet button slim" @click=${addWay}>${icon(Plus, 15)}${words('transition.add')}</button>
      <button class="quiet button slim" @click=${addDeadline}>${icon(Clock, 15)}${words('deadline.add')}</button>
    </div>`;
  return html`${final ? nothing : section(words('state.ways'), words('state.waysHint'), out)}
    ${
      ways.in.length > 0
        ? section(
            words('state.waysIn'),
            undefined,
            html`<ul>${ways.in.map((index) => html`<li>${rowLink(form, index, 'from')}</li>`)}</ul>`,
          )
        : nothing
    }`;
}
