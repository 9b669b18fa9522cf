import { type Locale, leavesFrom, type Workflow } from '@ordialog/core';
import { icon } from '@ordialog/ui';
import { html, nothing } from 'lit';
import { ArrowRight, ChevronRight, CircleAlert, Clock } from 'lucide';
import { stateName, transitionName } from '../document/named.ts';
import { spanText } from '../document/span.ts';
import { actorIcons } from '../picture/row-label.ts';
import type { Form } from './form.ts';

/** A transition as a line that opens it. */
export function rowLink(
  form: Pick<Form, 'document' | 'mistakes' | 'words' | 'select'>,
  index: number,
  shown: 'from' | 'to',
) {
  const { document, mistakes, words } = form;
  const row = document.transitions[index];
  if (!row) return nothing;
  const name = (key: string) => stateName(document, key, words.locale, words('any.name'));
  const other = shown === 'to' ? name(row.to) : row.from.map(name).join(', ');
  const wrong = mistakes.within(`transitions.${index}`);
  return html`<button class="line-link" @click=${() => form.select({ part: 'transition', index })}>
    <span class="actors">${row.actors.map((actor) => html`<span title=${words(`actor.${actor}`)}>${icon(actorIcons[actor], 15)}<span class="unseen">${words(`actor.${actor}`)}</span></span>`)}</span>
    <span class="cut ${row.intent === 'danger' ? 'danger-text' : ''}">${transitionName(document, index, words.locale) || words('unnamed')}</span>
    <span class="other cut">${shown === 'to' ? icon(ArrowRight, 14) : nothing}${other}</span>
    ${wrong ? html`<span class="wrong-mark">${icon(CircleAlert, 15)}<span class="unseen">${words('mistakes.here')}</span></span>` : icon(ChevronRight, 15)}
  </button>`;
}

/** A deadline as a line that opens it. */
export function deadlineLink(form: Pick<Form, 'document' | 'mistakes' | 'words' | 'select'>, index: number) {
  const { document, mistakes, words } = form;
  const deadline = document.deadlines[index];
  if (!deadline) return nothing;
  return html`<button class="line-link" @click=${() => form.select({ part: 'deadline', index })}>
    <span class="actors">${icon(Clock, 15)}</span>
    <span class="cut">${spanText(deadline.after, words.locale)}</span>
    <span class="other cut">${icon(ArrowRight, 14)}${deadlineEnd(document, deadline.transition, words.locale)}</span>
    ${mistakes.within(`deadlines.${index}`) ? html`<span class="wrong-mark">${icon(CircleAlert, 15)}<span class="unseen">${words('mistakes.here')}</span></span>` : icon(ChevronRight, 15)}
  </button>`;
}

/** What the system does when a deadline passes, in words. */
function deadlineEnd(document: Workflow, transition: string, locale: Locale): string {
  const index = document.transitions.findIndex(({ name }) => name === transition);
  return transitionName(document, index, locale) || transition;
}

/** The transitions that lead out of a state, and those that lead to it from elsewhere, by their place. */
export function waysOf(
  { transitions }: Workflow,
  key: string,
): { out: readonly number[]; in: readonly number[] } {
  const places = [...transitions.keys()];
  return {
    out: places.filter((index) => {
      const row = transitions[index];
      return row !== undefined && leavesFrom(row, key);
    }),
    in: places.filter((index) => {
      const row = transitions[index];
      return row?.to === key && !(row.from.length === 1 && row.from[0] === key);
    }),
  };
}
