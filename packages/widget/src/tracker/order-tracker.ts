import { isLocale } from '@ordialog/core';
import {
  baseStyles,
  buttonStyles,
  define,
  type Failure,
  formatDuration,
  phaseStyles,
  type TokenProvider,
  themeStyles,
} from '@ordialog/ui';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { resetStyles } from '../reset.styles.ts';
import { CodeForm } from './code-form.ts';
import { failureWords } from './failure-words.ts';
import { GuestForm } from './guest-form.ts';
import { leaveDialog, openDialog } from './open-dialog.ts';
import { orderChoice } from './order-choice.ts';
import { PageBuyer } from './page-buyer.ts';
import { trackedOrderStyles } from './tracked-order.styles.ts';
import { trackedOrder } from './tracked-order.ts';
import { trackerStyles } from './tracker.styles.ts';
import { TrackerSession } from './tracker-session.ts';
import { loadTrackerTexts, type TrackerTexts } from './tracker-texts.ts';
import type { Guest, ShownOrder, TrackerView } from './tracker-view.ts';
import { WhileSeen } from './while-seen.ts';

/**
 * The tracker itself: it asks guests for a code, and shows the order to who may see it. No socket is opened.
 * `<order-tracker>` on the page hands on to it what the page says.
 *
 * @attr shop - The shop's public key; else that of the script's tag.
 * @attr order - An order's number: filled into the form, and chosen from a known buyer's orders.
 * @attr locale - en, ru, it or fr; else the nearest `lang`, else the browser's.
 * @attr {auto|light|dark} theme
 * @attr server - Where Ordialog runs; else where the script came from.
 * @prop tokenProvider - Says who the buyer is, where the page's dialog does not.
 * @prop labels - Words of the shop's own, by the keys of the `tracker` catalogue.
 * @fires ordialog-error - `detail.code`
 * @tag order-tracker
 */
export class OrderTracker extends LitElement {
  static override styles = [
    resetStyles,
    themeStyles,
    baseStyles,
    buttonStyles,
    phaseStyles,
    trackerStyles,
    trackedOrderStyles,
  ];

  @property({ attribute: false }) server = location.origin;
  @property({ attribute: false }) shop = '';
  @property({ attribute: false }) order = '';
  @property({ attribute: false }) locale = 'en';
  @property({ reflect: true }) theme: string | null = null;
  @property({ attribute: false }) tokenProvider: TokenProvider | undefined;
  @property({ attribute: false }) labels: Readonly<Record<string, string>> = {};
  @state() private t: TrackerTexts | undefined;
  @state() private all = false;
  @query('.shown > :is(ordialog-guest-form, ordialog-code-form), h2') private readonly start:
    | (HTMLElement & { updateComplete?: Promise<unknown> })
    | undefined;

  readonly #buyer = new PageBuyer(this, () => this.#buyerCame());
  #session: TrackerSession | undefined;
  #shown: TrackerView | undefined;
  /** What was there when the person did something that leads elsewhere: the focus goes there, too. */
  #leaving: TrackerView['kind'] | undefined;
  #news = '';

  constructor() {
    super();
    define('ordialog-guest-form', GuestForm);
    define('ordialog-code-form', CodeForm);
    new WhileSeen(this, () => void this.#session?.refresh());
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#begin();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#session?.end();
    this.#session = undefined;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('locale') || changed.has('labels')) void this.#speak();
    const named = ['server', 'shop', 'order', 'tokenProvider'] as const;
    if (!this.hasUpdated || named.some((name) => changed.has(name))) this.#begin();
    else if (changed.has('locale')) void this.#session?.use(this.locale);
  }

  protected override updated(): void {
    const { start } = this;
    const kind = this.#session?.view.kind;
    if (!start || this.#leaving === undefined || kind === this.#leaving || kind === 'loading') return;
    this.#leaving = undefined;
    void Promise.resolve(start.updateComplete).then(() => start.focus());
  }

  protected override render() {
    const { t } = this;
    const session = this.#session;
    return html`<div class="tracker" lang=${t?.locale ?? nothing}>
      <div class="shown">${t && session ? this.#body(session, t) : skeleton}</div>
      <p class="unseen" role="status">${this.#news}</p>
    </div>`;
  }

  #body(session: TrackerSession, t: TrackerTexts) {
    const { view, busy } = session;
    const words = (failure: Failure | undefined) => failure && failureWords(failure, t);
    switch (view.kind) {
      case 'loading':
        return skeleton;
      case 'asking':
        return html`<ordialog-guest-form
          .t=${t}
          .guest=${view.guest}
          .again=${view.again}
          .busy=${busy}
          .failure=${words(view.failure)}
          @ordialog-guest=${({ detail }: CustomEvent<Guest>) => this.#go(() => session.ask(detail))}
        ></ordialog-guest-form>`;
      case 'code':
        return html`<ordialog-code-form
          .t=${t}
          .guest=${view.guest}
          .busy=${busy}
          .news=${newsOf(view, t)}
          .failure=${words(view.failure)}
          @ordialog-code=${({ detail }: CustomEvent<string>) => this.#go(() => session.confirm(detail))}
          @ordialog-resend=${() => session.ask(view.guest)}
          @ordialog-change=${() => this.#go(() => session.back())}
        ></ordialog-code-form>`;
      case 'choosing':
        return orderChoice(view.orders, t, (id) => this.#go(() => session.open(id)));
      case 'failed':
        return html`<div class="notice">
          <p>${words(view.failure)}</p>
          <div class="buttons"><button class="button" @click=${this.#begin}>${t('retry')}</button></div>
        </div>`;
      case 'order':
        return trackedOrder(view, {
          t,
          all: this.all,
          showAll: () => {
            this.all = true;
          },
          openDialog: () => this.#openDialog(session, view),
          leave: () => this.#go(() => this.#leave(session, view)),
        });
    }
  }

  readonly #begin = () => {
    this.#session?.end();
    const { server, shop, order, locale } = this;
    const tokenProvider = this.tokenProvider ?? this.#buyer.tokenProvider;
    const changed = () => this.#changed();
    this.#session = new TrackerSession({ server, shop, order, locale, tokenProvider, changed });
    void this.#session.begin();
  };

  /** The page has learned who its visitor is: a form that nobody has begun gives way. */
  #buyerCame(): void {
    const view = this.#session?.view;
    if (!this.tokenProvider && view?.kind === 'asking' && view.guest.email === '') this.#begin();
  }

  #changed(): void {
    const { t } = this;
    const view = this.#session?.view;
    if (t && view && view !== this.#shown) this.#news = announced(view, this.#shown, t) ?? this.#news;
    if (view?.kind !== 'loading') this.#shown = view;
    this.requestUpdate();
  }

  #go(act: () => unknown): void {
    this.#leaving = this.#session?.view.kind;
    act();
  }

  #leave(session: TrackerSession, { back }: ShownOrder): unknown {
    this.all = false;
    if (back === 'list') return session.list('');
    leaveDialog(session.tokenProvider);
    return session.forget();
  }

  #openDialog({ tokenProvider }: TrackerSession, { order }: ShownOrder): void {
    const { shop, locale, theme, server } = this;
    if (tokenProvider)
      openDialog({ orderId: order.id, tokenProvider, attributes: { shop, locale, theme, server } });
  }

  async #speak(): Promise<void> {
    const { locale, labels } = this;
    try {
      const texts = await loadTrackerTexts(isLocale(locale) ? locale : 'en', labels);
      if (locale === this.locale && labels === this.labels) this.t = texts;
    } catch {
      const detail = { code: 'texts_not_loaded' };
      this.dispatchEvent(new CustomEvent('ordialog-error', { bubbles: true, composed: true, detail }));
    }
  }
}

function newsOf(view: Extract<TrackerView, { kind: 'code' }>, t: TrackerTexts): string | undefined {
  if (view.wait !== undefined) return t('limited', { duration: formatDuration(view.wait, t.locale) });
  return view.resent ? t('resent') : undefined;
}

/** What a screen reader is told of a change that the focus does not tell. */
function announced(view: TrackerView, before: TrackerView | undefined, t: TrackerTexts): string | undefined {
  switch (view.kind) {
    case 'asking':
      return view.failure ? failureWords(view.failure, t) : '';
    case 'code':
      return view.failure ? failureWords(view.failure, t) : (newsOf(view, t) ?? '');
    case 'failed':
      return failureWords(view.failure, t);
    case 'order': {
      const { number, state, stateName } = view.order;
      const isNew = before?.kind !== 'order' || before.order.state !== state;
      return isNew ? t('news', { number, state: stateName }) : undefined;
    }
    case 'loading':
    case 'choosing':
      return undefined;
  }
}

const skeleton = html`<div class="notice" aria-busy="true">
  <div class="skeleton"></div>
  <div class="skeleton"></div>
  <div class="skeleton"></div>
</div>`;
