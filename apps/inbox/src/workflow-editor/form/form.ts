import type { Workflow } from '@ordialog/core';
import { html, nothing } from 'lit';
import type { Change } from '../document/change.ts';
import type { Mistakes } from '../document/mistake.ts';
import type { Selection } from '../document/selection.ts';
import type { EditorTexts } from '../texts/editor-texts.ts';

/** What every field of the form is drawn from, and what it may ask for. */
export interface Form {
  readonly document: Workflow;
  readonly mistakes: Mistakes;
  readonly words: EditorTexts;
  /** `typing` names a text that is being typed: all of it is one step to undo. */
  readonly edit: (change: Change, typing?: string) => void;
  readonly select: (selection: Selection) => void;
}

/** The id of the field that edits a path, so that a mistake leads to it. */
export function fieldId(path: string): string {
  return `at-${path}`;
}

/** What is to be mended at a path, for the field's `aria-describedby`. */
export function problems({ mistakes }: Form, path: string) {
  const found = mistakes.at(path).filter(({ code }) => code !== 'missing_text');
  if (found.length === 0) return nothing;
  return html`<p class="error" id=${`${fieldId(path)}-problem`}>${found.map(({ message }) => message).join(' ')}</p>`;
}

export function isWrong({ mistakes }: Form, path: string): boolean {
  return mistakes.at(path).length > 0;
}

/** A part of the form under a heading, with a line that says what it is for. */
export function section(title: string, hint: string | undefined, content: unknown) {
  return html`<section>
    <h3>${title}</h3>
    ${hint === undefined ? nothing : html`<p class="hint">${hint}</p>`} ${content}
  </section>`;
}

/** The list, or nothing at all where it is empty: so an unused part is left out of the document. */
export function orNone<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length > 0 ? list : undefined;
}
