import { messageCatalogues } from '@ordialog/i18n';
import type { MessageView } from '@ordialog/protocol';
import { html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { Ellipsis } from 'lucide';
import { icon } from '../../icons/icon.ts';
import { OwnTexts } from '../../texts/own-texts.ts';
import { TextsElement } from '../../texts/texts-element.ts';
import { baseStyles } from '../../tokens/base-styles.ts';
import type { Log } from '../log/log.ts';
import type { LogRow, MessageRow } from '../log/log-rows.ts';
import { request } from '../requests.ts';
import { actionsOn, type MessageAct, type MessageAction } from './message-actions.ts';
import { messageMenuStyles } from './message-menu.styles.ts';
import { onLongPress } from './on-long-press.ts';

const gap = 4;
const size = 32;
/** So much room a menu needs below its button. */
const menuHeight = 190;
const menuWidth = 190;

/** A message that has come to the server and has its words. */
type Sent = MessageRow & { readonly entry: MessageView };

/**
 * The button beside the message that one points at, and what can be done with that message. One for the whole log: it
 * goes where the pointer or the arrow keys are; on a phone a long press opens it.
 */
export class MessageMenu extends TextsElement {
  static override styles = [baseStyles, messageMenuStyles];

  @property({ attribute: false }) log: Log | undefined;
  @state() private row: Sent | undefined;
  @state() private open = false;
  @state() private sure = false;
  @state() private above = false;
  @state() private toward: 'start' | 'end' = 'end';
  readonly #own = new OwnTexts<'message'>(this, messageCatalogues);
  #leave: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('keydown', this.#key);
    this.addEventListener('focusout', this.#left);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leave?.();
    this.#leave = undefined;
  }

  protected override firstUpdated(): void {
    const scroller = this.parentElement;
    if (!scroller) return;
    const over = ({ target }: Event) => this.#point(target);
    const out = () => this.classList.remove('hovered');
    scroller.addEventListener('pointerover', over);
    scroller.addEventListener('pointerleave', out);
    const pressed = onLongPress(scroller, (target) => {
      this.#point(target);
      if (this.row) this.#show();
    });
    this.#leave = () => {
      scroller.removeEventListener('pointerover', over);
      scroller.removeEventListener('pointerleave', out);
      pressed();
    };
  }

  protected override willUpdate(): void {
    // Who comes by keyboard begins at the newest message.
    this.row ??= this.#messages().at(-1);
  }

  protected override updated(): void {
    this.#place();
  }

  protected override render() {
    const own = this.#own.for(this.t);
    const { row } = this;
    if (!own || !row) return nothing;
    return html`<button
        class="more"
        aria-label=${own('menu.label')}
        aria-haspopup="menu"
        aria-expanded=${this.open}
        @click=${() => (this.open ? this.#close() : this.#show())}
      >
        ${icon(Ellipsis, 16)}
      </button>
      ${
        this.open
          ? html`<div role="menu" class="${this.above ? 'above' : 'below'} toward-${this.toward}">
              ${actionsOn(row.entry, row.mine, new Date()).map((action) => this.#item(action))}
            </div>`
          : nothing
      }`;
  }

  #item({ act, icon: drawing, text }: MessageAction) {
    const own = this.#own.for(this.t);
    const isLast = act === 'withdraw';
    return html`<button role="menuitem" tabindex="-1" class=${isLast ? 'danger' : ''} @click=${() => this.#do(act)}>
      ${icon(drawing, 16)}${own?.(isLast && this.sure ? 'menu.sure' : text)}
    </button>`;
  }

  #point(target: EventTarget | null): void {
    if (this.open || !(target instanceof Element)) return;
    const row = this.log?.rows.rowAt(target);
    const sent = row && isSent(row) ? row : undefined;
    this.classList.toggle('hovered', sent !== undefined || target === this);
    if (sent) this.row = sent;
  }

  /** Beside its message, on the side where there is room. */
  #place(): void {
    const { row, parentElement: scroller } = this;
    const bubble = row && this.log?.rows.elementOf(row.key)?.querySelector('.bubble');
    if (!bubble || !scroller) return;
    const around = scroller.getBoundingClientRect();
    const { left, right, top } = bubble.getBoundingClientRect();
    const x = row.mine ? left - size - gap : right + gap;
    const inside = Math.min(Math.max(x - around.left, gap), scroller.clientWidth - size - gap);
    this.style.setProperty('--x', `${inside}px`);
    this.style.setProperty('--y', `${top - around.top + scroller.scrollTop}px`);
    this.toward = inside + menuWidth < scroller.clientWidth ? 'end' : 'start';
    this.above = top + menuHeight > around.bottom && top - menuHeight > around.top;
  }

  #show(): void {
    this.#place();
    this.open = true;
    this.sure = false;
    void this.updateComplete.then(() => this.#items()[0]?.focus());
  }

  #close(): void {
    this.open = false;
    this.renderRoot.querySelector<HTMLElement>('.more')?.focus();
  }

  #do(act: MessageAct): void {
    const message = this.row?.entry;
    if (!message) return;
    if (act === 'withdraw' && !this.sure) {
      this.sure = true;
      return;
    }
    this.#close();
    switch (act) {
      case 'reply':
      case 'edit':
        request(this, 'subject', { act, message });
        break;
      case 'withdraw':
        request(this, 'reach', { use: (store) => store.change(message.seq) });
        break;
      case 'copy':
        void navigator.clipboard?.writeText(message.text).catch(() => undefined);
        break;
    }
  }

  readonly #key = (event: KeyboardEvent) => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (event.key === 'Escape' && this.open) this.#close();
    else if (step && this.open) this.#moveItem(step);
    else if (step) this.#moveRow(step);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  readonly #left = ({ relatedTarget }: FocusEvent) => {
    if (this.open && !(relatedTarget instanceof Node && this.renderRoot.contains(relatedTarget)))
      this.open = false;
  };

  #moveItem(step: number): void {
    const items = this.#items();
    const at = items.findIndex((item) => item.matches(':focus'));
    items.at((at + step) % items.length)?.focus();
  }

  #moveRow(step: number): void {
    const messages = this.#messages();
    const at = messages.findIndex(({ key }) => key === this.row?.key);
    const next = messages[at + step];
    if (!next) return;
    this.row = next;
    this.log?.rows.elementOf(next.key)?.scrollIntoView({ block: 'nearest' });
  }

  #messages(): readonly Sent[] {
    return this.log?.rows.drawn.filter(isSent) ?? [];
  }

  #items(): HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('[role=menuitem]')];
  }
}

function isSent(row: LogRow): row is Sent {
  return row.kind === 'message' && row.entry !== undefined && !row.entry.withdrawnAt;
}
