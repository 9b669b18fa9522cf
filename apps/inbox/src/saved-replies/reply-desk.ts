import { type ReplyVariable, unfilledIn } from '@ordialog/core';
import type { FilledReplyView } from '@ordialog/protocol';
import type { Conversation, OrderStore, PendingFile, Requests } from '@ordialog/ui';
import type { LitElement, ReactiveController } from 'lit';
import { ask } from '../inbox-requests.ts';
import { loadSavedReplies } from './load-saved-replies.ts';
import type { ReplyPicker } from './reply-picker.ts';
import type { SavedReplies } from './saved-replies.ts';

interface Where {
  readonly store: () => OrderStore | undefined;
  readonly replies: () => SavedReplies | undefined;
  readonly conversation: () => Conversation | undefined;
  readonly picker: () => ReplyPicker | undefined;
}

/**
 * Saved replies where one writes: a slash opens them, the chosen one is inserted, and a text that still has gaps is
 * not sent. A reply that also moves the order is confirmed like a transition.
 */
export class ReplyDesk implements ReactiveController {
  readonly #host: LitElement;
  readonly #where: Where;
  #ready = false;
  #chosen: FilledReplyView | undefined;
  #unfilled: readonly ReplyVariable[] = [];

  constructor(host: LitElement, where: Where) {
    this.#host = host;
    this.#where = where;
    host.addController(this);
    // Caught before the conversation sends it.
    host.addEventListener('ordialog-request-message', this.#sending, { capture: true });
    host.addEventListener('ordialog-request-draft', this.#written, { capture: true });
    host.addEventListener('keydown', this.#key);
    // By the time a slash is typed they are there.
    host.addEventListener('focusin', this.#prepare);
  }

  hostConnected(): void {}

  /** The elements have been fetched. */
  get ready(): boolean {
    return this.#ready;
  }

  /** The reply that was inserted last and not sent. */
  get chosen(): FilledReplyView | undefined {
    return this.#chosen;
  }

  /** What kept a text from being sent. */
  get unfilled(): readonly ReplyVariable[] {
    return this.#unfilled;
  }

  /** Another order is open. */
  reset(): void {
    if (this.#chosen || this.#unfilled.length > 0) this.#change(undefined);
  }

  /** The seller has read it in their own language. */
  hideTranslation(): void {
    this.#change(this.#chosen && { ...this.#chosen, forSeller: null }, this.#unfilled);
  }

  /** The text only, without the transition. */
  dropMacro(): void {
    this.#change(this.#chosen && { ...this.#chosen, macro: null });
  }

  readonly open = async (): Promise<void> => {
    await this.#load();
    await this.#host.updateComplete;
    void this.#where.replies()?.load();
    this.#where.picker()?.show();
  };

  readonly choose = ({ detail: reply }: CustomEvent<FilledReplyView>): void => {
    const macro = reply.macro?.available ? reply.macro : null;
    this.#change({ ...reply, macro });
    this.#where.conversation()?.insert(reply.forBuyer.text);
  };

  readonly #prepare = (event: Event): void => {
    if (event.composedPath()[0] instanceof HTMLTextAreaElement) void this.#load();
  };

  async #load(): Promise<void> {
    if (this.#ready) return;
    this.#ready = await loadSavedReplies();
    this.#host.requestUpdate();
  }

  #change(chosen: FilledReplyView | undefined, unfilled: readonly ReplyVariable[] = []): void {
    this.#chosen = chosen;
    this.#unfilled = unfilled;
    this.#host.requestUpdate();
  }

  readonly #key = (event: KeyboardEvent): void => {
    const [field] = event.composedPath();
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (!(field instanceof HTMLTextAreaElement) || !beginsLine(field)) return;
    event.preventDefault();
    void this.open();
  };

  /** What was inserted and then removed is forgotten. */
  readonly #written = (event: Event): void => {
    const { text } = (event as CustomEvent<Requests['draft']>).detail;
    if (text === '') this.#change(undefined);
    else if (this.#unfilled.length > 0) this.#change(this.#chosen, unfilledIn(text));
  };

  readonly #sending = (event: Event): void => {
    const { text, files } = (event as CustomEvent<Requests['message']>).detail;
    const unfilled = unfilledIn(text);
    if (unfilled.length > 0) {
      event.preventDefault();
      event.stopPropagation();
      this.#change(this.#chosen, unfilled);
      return;
    }
    const chosen = this.#chosen;
    const subject = this.#where.conversation()?.subject;
    // Another wording of what is there moves no order.
    const isNew = subject?.act !== 'edit';
    if (chosen?.macro && isNew && this.#confirm(chosen, text, files)) event.stopPropagation();
    else if (chosen) void this.#where.replies()?.used(chosen.id);
    this.#change(undefined);
  };

  /** Shows what will be sent; what was written comes back when it is called off. */
  #confirm(reply: FilledReplyView, text: string, files: readonly PendingFile[] = []): boolean {
    const store = this.#where.store();
    const order = store?.state.order;
    const transition = order?.availableTransitions.find(({ name }) => name === reply.macro?.transition);
    if (!store || !order || !transition) return false;
    const conversation = this.#where.conversation();
    const subject = conversation?.subject;
    if (conversation) conversation.subject = undefined;
    const ended = (sent: boolean) => {
      if (sent) return store.keepDraft('');
      conversation?.insert(text, files);
      if (conversation) conversation.subject = subject;
      this.#change(reply);
    };
    const replyTo = subject?.message.seq;
    const message = { text, locale: reply.forBuyer.locale };
    ask(this.#host, 'macro', { order, reply, transition, message, ended, store, files, replyTo });
    return true;
  }
}

function beginsLine({ value, selectionStart, selectionEnd }: HTMLTextAreaElement): boolean {
  return selectionStart === selectionEnd && (selectionStart === 0 || value[selectionStart - 1] === '\n');
}
