import { locales, type Workflow } from '@ordialog/core';
import type { Translator } from '@ordialog/i18n';
import { Watched } from '../../orders/watched.ts';
import type { Change } from '../document/change.ts';
import { edit } from '../document/edit.ts';
import { beginHistory, type EditHistory, endTyping, record, redo, undo } from '../document/edit-history.ts';
import { findMistakes, type Mistake, Mistakes } from '../document/mistake.ts';
import { type Selection, stillThere, wholeWorkflow } from '../document/selection.ts';
import { missingIn, textPlaces } from '../document/text-place.ts';
import { whenIdle } from './when-idle.ts';

export interface DraftOptions {
  /** What is saved, undefined for a new workflow. */
  readonly saved: Workflow | undefined;
  readonly document: Workflow;
  /** The version that the document was made from, 0 for a new workflow; that of what is saved when left out. */
  readonly base?: number | undefined;
  /** The words of what is to be mended. */
  readonly words: Translator<'workflow'>;
  /** Told of every document to be kept, or undefined when there is nothing to keep. */
  readonly keep: (document: Workflow | undefined, base: number) => void;
}

/** A workflow's document that is being changed. What costs time is done when the person pauses. */
export class WorkflowDraft extends Watched {
  readonly #keep: DraftOptions['keep'];
  #words: DraftOptions['words'];
  #history: EditHistory;
  #saved: Workflow | undefined;
  #base: number;
  #newer: Workflow | undefined;
  #selection: Selection = wholeWorkflow;
  #mistakes = new Mistakes();
  #missing = 0;
  #checked: Workflow;
  #idle: () => void = () => {};

  constructor({ saved, document, base, words, keep }: DraftOptions) {
    super();
    this.#saved = saved;
    this.#base = base ?? saved?.version ?? 0;
    this.#newer = saved && saved.version > this.#base ? saved : undefined;
    this.#words = words;
    this.#keep = keep;
    this.#history = beginHistory(document);
    this.#checked = document;
    this.#check();
  }

  get document(): Workflow {
    return this.#history.present;
  }

  /** The document as it was at the last pause: what is drawn and listed follows it. */
  get checked(): Workflow {
    return this.#checked;
  }

  /** The newest version that is saved. */
  get saved(): Workflow | undefined {
    return this.#saved;
  }

  /** The version that the draft would take the place of, 0 for none. */
  get base(): number {
    return this.#base;
  }

  /** What was saved from elsewhere since, and does not hold what was changed here. */
  get newer(): Workflow | undefined {
    return this.#newer;
  }

  get changed(): boolean {
    return this.#saved !== this.document;
  }

  get selection(): Selection {
    return this.#selection;
  }

  get mistakes(): Mistakes {
    return this.#mistakes;
  }

  /** How many texts are not written in some language. */
  get missing(): number {
    return this.#missing;
  }

  /** Nothing keeps it from being saved. */
  get sound(): boolean {
    return this.#mistakes.list.length === 0 && this.#missing === 0;
  }

  get undoable(): boolean {
    return this.#history.past.length > 0;
  }

  get redoable(): boolean {
    return this.#history.future.length > 0;
  }

  /** `typing` names the text that is typed: until it is left, all of it is one step. */
  edit(change: Change, typing?: string): void {
    this.#become(record(this.#history, edit(this.document, change), typing));
  }

  /** Another document altogether, as one step. */
  replace(document: Workflow): void {
    this.#become(record(this.#history, document));
  }

  undo(): void {
    this.#become(undo(this.#history));
  }

  redo(): void {
    this.#become(redo(this.#history));
  }

  /** What is typed from now on is a step of its own. */
  pause(): void {
    this.#history = endTyping(this.#history);
  }

  select(selection: Selection): void {
    this.pause();
    this.#selection = stillThere(selection, this.document);
    this.tell();
  }

  /** What the server found wrong with it. */
  refuse(mistakes: readonly Mistake[]): void {
    this.#idle();
    this.#mistakes = new Mistakes(mistakes);
    this.tell();
  }

  /** It is saved as this version; what was changed meanwhile stays changed. */
  accept(sent: Workflow, stored: Workflow): void {
    const same = this.document === sent;
    this.#history = same ? { ...this.#history, present: stored } : this.#history;
    this.#follow(stored);
    this.#keep(same ? undefined : this.document, this.#base);
    this.#later();
    this.tell();
  }

  /** What is saved now. It takes the place of a document that nobody changed, as a step that can be undone. */
  learn(newest: Workflow): void {
    if (newest.version <= (this.#newer?.version ?? this.#base)) return;
    this.#newer = newest;
    if (this.changed) this.tell();
    else this.takeTheirs();
  }

  /** Gives the draft up for what was saved from elsewhere; that can be undone. */
  takeTheirs(): void {
    if (!this.#newer) return;
    const theirs = this.#newer;
    this.#follow(theirs);
    this.#become(record(this.#history, theirs));
    this.tell();
  }

  /** Goes on with the draft, knowing that it will take the place of what was saved from elsewhere. */
  keepMine(): void {
    if (!this.#newer) return;
    this.#follow(this.#newer);
    this.#later();
    this.tell();
  }

  /** Back to what is saved; that can be undone like any other change. */
  revert(): void {
    if (this.#saved) this.#become(record(this.#history, this.#saved));
  }

  speak(words: DraftOptions['words']): void {
    this.#words = words;
    this.#later();
  }

  /** Checks and keeps it now rather than at the next pause. */
  settle(): void {
    this.#idle();
    this.#settle();
  }

  close(): void {
    this.#idle();
    if (this.changed) this.#keep(this.document, this.#base);
  }

  #follow(saved: Workflow): void {
    this.#saved = saved;
    this.#base = saved.version;
    this.#newer = undefined;
  }

  #become(history: EditHistory): void {
    const changed = history.present !== this.document;
    this.#history = history;
    if (!changed) return;
    this.#selection = stillThere(this.#selection, this.document);
    this.#later();
    this.tell();
  }

  #later(): void {
    this.#idle();
    this.#idle = whenIdle(() => this.#settle());
  }

  #settle(): void {
    this.#keep(this.changed ? this.document : undefined, this.#base);
    this.#check();
    this.tell();
  }

  #check(): void {
    const { document } = this;
    this.#checked = document;
    this.#mistakes = new Mistakes(findMistakes(document, locales, this.#words));
    this.#missing = textPlaces(document).reduce((sum, { text }) => sum + missingIn(text).length, 0);
  }
}
