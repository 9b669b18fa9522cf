import { presenceCatalogues, type Translator } from '@ordialog/i18n';
import type { Presence } from '@ordialog/protocol';
import { css, html, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { formatAgo } from '../../format/ago.ts';
import { NowController } from '../../format/now-controller.ts';
import { OwnTexts } from '../../texts/own-texts.ts';
import { TextsElement } from '../../texts/texts-element.ts';
import { baseStyles } from '../../tokens/base-styles.ts';

/** Who reloads a page or changes the network is not away. */
const grace = 8000;
/** Somebody who comes and goes is announced no more often. */
const quiet = 5 * 60_000;
const spoken = 3000;

/** Says whether the other side is there, and of a buyer when they last were. What it holds, their name, is shown while they are not. */
export class HereNow extends TextsElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: block;
        min-width: 0;
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      i {
        display: inline-block;
        width: 8px;
        height: 8px;
        margin-inline-end: 6px;
        border-radius: 50%;
        background: var(--od-success);
      }
      @media (forced-colors: active) {
        i {
          background: CanvasText;
        }
      }
    `,
  ];

  @property({ attribute: false }) there: Presence | undefined;
  @state() private shown: Presence | undefined;
  @state() private announced = false;
  readonly #own = new OwnTexts<'presence'>(this, presenceCatalogues);
  readonly now = new NowController(this);
  #timer: ReturnType<typeof setTimeout> | undefined;
  #silence: ReturnType<typeof setTimeout> | undefined;
  #announcedAt = Number.NEGATIVE_INFINITY;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
    clearTimeout(this.#silence);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('there')) return;
    clearTimeout(this.#timer);
    const { there, shown } = this;
    const isOther = shown !== undefined && there !== undefined && there.orderId !== shown.orderId;
    if (isOther) this.#announcedAt = Number.NEGATIVE_INFINITY;
    if (there?.online || isOther || !shown?.online) this.#show();
    else this.#timer = setTimeout(() => this.#show(), grace);
  }

  protected override render() {
    const own = this.#own.for(this.t);
    const here =
      own &&
      (this.shown?.party === 'seller'
        ? own('here.shop', { name: this.textContent.trim() })
        : own('here.buyer'));
    const isHere = here && this.shown?.online;
    return html`${isHere ? html`<span><i></i>${here}</span>` : this.#last(own)}
      <span class="unseen" role="status">${isHere && this.announced ? here : ''}</span>`;
  }

  #last(own: Translator<'presence'> | undefined) {
    const { lastSeenAt } = this.shown ?? {};
    if (!own || lastSeenAt === undefined) return html`<slot></slot>`;
    const when = formatAgo(lastSeenAt, own.locale, Date.now());
    return html`<span>${own('here.last', { when })}</span>`;
  }

  #show(): void {
    const comes = this.there?.online && !this.shown?.online;
    this.shown = this.there;
    if (!comes || Date.now() - this.#announcedAt < quiet) return;
    this.#announcedAt = Date.now();
    clearTimeout(this.#silence);
    // A region that comes with its words is not read out.
    this.#silence = setTimeout(() => {
      this.announced = true;
      this.#silence = setTimeout(() => {
        this.announced = false;
      }, spoken);
    }, spoken);
  }
}
