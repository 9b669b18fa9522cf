import {
  baseStyles,
  buttonStyles,
  type Conversation,
  onRequest,
  StoreController,
  TextsProvider,
  type TokenProvider,
  themeStyles,
} from '@ordialog/ui';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { PanelElement } from '../panel-element.ts';
import { beforeSend } from './before-send.ts';
import { beginVisit, type Visit } from './begin-visit.ts';
import { Chime } from './chime.ts';
import { definePanelParts } from './define-panel-parts.ts';
import { KeepFocus } from './keep-focus.ts';
import { tellOrderEvents } from './order-events.ts';
import { orderPanelStyles, resetStyles } from './order-panel.styles.ts';
import { panelBody } from './panel-body.ts';
import { panelLocale } from './panel-locale.ts';
import { PanelSession, type PanelView } from './panel-session.ts';
import { keepPreference, readPreference } from './preferences.ts';
import { showDialog } from './show-dialog.ts';
import { tell } from './tell.ts';

/** A page may learn who its visitor is a moment after it asked for the dialog. */
const patience = 1000;

/** The panel of `<order-dialog>`: it holds the session, and shows the order, the list, or why there is neither. */
export class OrderPanel extends LitElement implements PanelElement {
  static override styles = [resetStyles, themeStyles, baseStyles, buttonStyles, orderPanelStyles];

  @property({ attribute: false }) server = location.origin;
  @property({ attribute: false }) order: string | null = null;
  @property({ attribute: false }) locale = 'en';
  @property({ reflect: true }) theme: string | null = null;
  @property({ attribute: false }) placement: string | null = null;
  @property({ attribute: false }) inline = false;
  @property({ attribute: false }) shown = false;
  @property({ attribute: false }) tokenProvider: TokenProvider | undefined;
  @property({ attribute: false }) labels: Readonly<Record<string, string>> = {};
  /** What was begun before the panel was there. */
  visit: Visit | undefined;
  @state() private signedOut = false;
  @query('dialog') private readonly dialog: HTMLDialogElement | undefined;
  @query('ordialog-conversation') private readonly conversation: Conversation | undefined;

  readonly #texts = new TextsProvider(this);
  readonly #follow = new StoreController(this);
  readonly #chime = new Chime();
  #session: PanelSession | undefined;
  #chosenLocale = readPreference('locale');
  #leaveOrder: (() => void) | undefined;
  #closeDialog: (() => void) | undefined;
  #ready = false;
  #expired = false;
  #wantsFocus = false;

  constructor() {
    super();
    new KeepFocus(this);
    this.#chime.on = readPreference('sound') !== 'off';
    onRequest(this, 'reach', ({ use }) => {
      if (this.#view.kind === 'order') void use(this.#view.store);
    });
    onRequest(this, 'open-order', ({ orderId }) => this.#session?.open(orderId));
    this.addEventListener('ordialog-request-list', () => void this.#session?.find(undefined));
    this.addEventListener('ordialog-request-search', () => void this.conversation?.search());
    this.addEventListener('ordialog-request-language', (event) =>
      this.#choose((event as CustomEvent<string>).detail),
    );
    this.addEventListener('ordialog-request-sound', (event) =>
      this.#setSound((event as CustomEvent<boolean>).detail),
    );
    beforeSend(this);
    this.addEventListener('pointerdown', () => this.#chime.wake());
    this.addEventListener('keydown', this.#key);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.parentNode?.querySelector('slot')?.remove();
    if (this.hasUpdated) this.#begin();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#closeDialog?.();
    this.#end();
  }

  async refresh(): Promise<void> {
    await this.#session?.refresh(this.#language);
  }

  reset(): void {
    this.tokenProvider = undefined;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const first = !this.hasUpdated;
    if (!first && changed.has('locale')) this.#choose(undefined);
    else if (first || changed.has('labels')) void this.#speak();
    if (first || changed.has('tokenProvider') || changed.has('server')) this.#begin();
    else if (changed.has('order')) void this.#session?.find(this.order ?? undefined);
  }

  protected override updated(): void {
    const { dialog, shown } = this;
    if (this.isConnected && dialog && shown && !dialog.open) {
      const { sheet, close } = showDialog(dialog, this.parentNode?.querySelector('button'));
      this.#closeDialog = close;
      // On a phone a cursor would bring up the keyboard, over what one wants to read.
      this.#wantsFocus = !sheet;
    }
    if (dialog?.open && !shown) this.#closeDialog?.();
    if (this.#wantsFocus && this.#view.kind === 'order') {
      this.#wantsFocus = false;
      void this.conversation?.updateComplete.then(() => this.conversation?.focus());
    }
  }

  protected override render() {
    const t = this.#texts.current;
    if (!t) return nothing;
    const [view, now] = [this.#view, this.#follow.state];
    const order = view.kind === 'order' ? now.order : undefined;
    if (!['loading', 'order', 'failed'].includes(view.kind)) void definePanelParts(t);
    const label = order ? t('panel.order', { number: order.number }) : t('panel.orders');
    const content = html`<ordialog-panel-header
        part="header"
        .order=${order}
        .there=${now.there}
        .loading=${view.kind === 'loading' || (view.kind === 'order' && now.loading)}
        .list=${view.kind === 'order' && this.#session?.hasList}
        .closable=${!this.inline}
        .sound=${this.#chime.on}
      ></ordialog-panel-header>
      ${panelBody(view, { t, state: now, shown: this.shown, retry: () => void this.#session?.find(this.order ?? undefined) })}`;
    return this.inline
      ? html`<section class="panel" tabindex="-1" part="panel" lang=${t.locale} aria-label=${label}>${content}</section>`
      : html`<dialog class="panel ${this.placement ?? 'end'}" tabindex="-1" part="panel" lang=${t.locale} aria-label=${label} @cancel=${this.#close}>
          ${content}
        </dialog>`;
  }

  get #view(): PanelView {
    return this.#session?.view ?? { kind: this.signedOut ? 'signed-out' : 'loading' };
  }

  /** What the person chose here, or else the page's language. */
  get #language() {
    return panelLocale(this.locale, this.#chosenLocale);
  }

  #begin(): void {
    this.#end();
    this.#expired = false;
    this.signedOut = false;
    const { server, tokenProvider, visit: begun } = this;
    this.visit = undefined;
    const visit =
      begun?.tokenProvider === tokenProvider && begun?.server === server ? begun : beginVisit(this);
    if (!visit) {
      setTimeout(() => {
        this.signedOut = !this.tokenProvider;
      }, patience);
      return;
    }
    this.#session = new PanelSession({ visit, changed: () => this.#sessionChanged() });
    this.#session.live.listen({ 'session-expired': () => tell(this, 'token-expired') });
    void this.#session.find(this.order ?? undefined);
  }

  #end(): void {
    this.#leaveOrder?.();
    this.#leaveOrder = undefined;
    this.#follow.follow(undefined);
    this.#session?.close();
    this.#session = undefined;
  }

  #sessionChanged(): void {
    const view = this.#view;
    this.#leaveOrder?.();
    const store = view.kind === 'order' ? view.store : undefined;
    this.#follow.follow(store);
    this.#leaveOrder = store && this.#tellEvents(store);
    if (view.kind === 'expired' && !this.#expired) {
      this.#expired = true;
      tell(this, 'token-expired');
    }
    if (view.kind === 'failed') tell(this, 'error', { code: view.failure.code });
    if (!this.#ready && view.kind !== 'loading') {
      this.#ready = true;
      void this.updateComplete.then(() => tell(this, 'ready'));
    }
    this.requestUpdate();
  }

  #tellEvents(store: NonNullable<Parameters<typeof tellOrderEvents>[0]>): () => void {
    return tellOrderEvents(store, {
      unread: (count) =>
        tell(this, 'unread', { count: count + (this.#session?.unreadElsewhere(store.orderId) ?? 0) }),
      message: (detail) => {
        this.#chime.message();
        tell(this, 'message', detail);
      },
      state: (detail, first) => {
        if (!first) this.#chime.state();
        tell(this, 'state-change', detail);
      },
      review: (detail) => tell(this, 'review', detail),
    });
  }

  async #speak(): Promise<void> {
    await this.#texts
      .use(this.#language, this.labels)
      .catch(() => tell(this, 'error', { code: 'texts_not_loaded' }));
  }

  /** The person's language; none when the page has changed its own since, as the last word counts. */
  #choose(locale: string | undefined): void {
    this.#chosenLocale = locale;
    keepPreference('locale', locale);
    void this.#speak();
    void this.#session?.refresh(this.#language);
  }

  #setSound(on: boolean): void {
    this.#chime.on = on;
    keepPreference('sound', on ? undefined : 'off');
    this.requestUpdate();
  }

  readonly #close = (event: Event) => {
    event.preventDefault();
    tell(this, 'request-close');
  };

  readonly #key = (event: KeyboardEvent) => {
    this.#chime.wake();
    if (event.key === 'Escape' && !event.defaultPrevented && this.dialog?.open) this.#close(event);
  };
}
