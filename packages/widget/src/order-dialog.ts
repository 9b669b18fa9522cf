import type { Widget } from '@ordialog/protocol';
import { dialogSettings } from './dialog-settings.ts';
import { fetchWidget } from './fetch-widget.ts';
import { drawLauncher } from './launcher.ts';
import type { PanelElement, PanelSettings } from './panel-element.ts';
import type { Labels, TokenProvider } from './surface.ts';
import { tell } from './tell.ts';

/** So long the launcher waits to know how it looks, and the page is left alone. */
const patience = 1000;
const none = () => undefined;

/**
 * The dialog about an order on any page. This much is there from the start: the launcher, the surface, and who is
 * asked for; the panel's code is fetched when somebody means to open it.
 *
 * @attr shop - The shop's public key.
 * @attr order - An order's id or number; without it the buyer chooses among theirs.
 * @attr locale - en, ru, it or fr; else the nearest `lang`, else the browser's.
 * @attr {auto|light|dark} theme
 * @attr {start|end} placement - Where the launcher and the panel stand.
 * @attr inline - In the flow of the page, open, without launcher.
 * @attr open - Shown.
 * @attr no-launcher - The page has a button of its own and calls `open()`.
 * @attr {title|icon} badge - The count of what is unread in the page's title, or in its icon too, while nobody looks.
 * @attr server - Where Ordialog runs; else where the script came from.
 * @fires ordialog-ready - The panel is drawn for the first time.
 * @fires ordialog-before-open - Cancelable; `detail.orderId` as it was asked for.
 * @fires ordialog-open
 * @fires ordialog-close
 * @fires ordialog-unread - `detail.count` of entries that the buyer has not read.
 * @fires ordialog-before-send - Cancelable; `detail.text` of a message.
 * @fires ordialog-message - `detail: {orderId, seq, text}` of the shop's message.
 * @fires ordialog-state-change - `detail: {orderId, number, state, phase}`
 * @fires ordialog-review - `detail: {orderId, rating}`
 * @fires ordialog-token-expired - A new token is needed: `identify(token)`, or the provider's next answer.
 * @fires ordialog-error - `detail.code`
 * @csspart launcher
 * @csspart badge
 * @csspart panel
 * @csspart header
 * @csspart timeline
 * @csspart log
 * @csspart message
 * @csspart composer
 * @csspart actions
 * @cssprop --ordialog-color-accent
 * @cssprop --ordialog-color-on-accent
 * @cssprop --ordialog-color-surface
 * @cssprop --ordialog-color-text
 * @cssprop --ordialog-color-muted
 * @cssprop --ordialog-color-border
 * @cssprop --ordialog-color-danger
 * @cssprop --ordialog-color-success
 * @cssprop --ordialog-font
 * @cssprop --ordialog-radius
 * @cssprop --ordialog-z-index
 * @tag order-dialog
 * @slot - Shown in an inline dialog until the panel is there: a link to the order.
 */
export class OrderDialog extends HTMLElement {
  static readonly observedAttributes: readonly string[] =
    'shop order locale theme placement inline open no-launcher server badge'.split(' ');
  /** The origin that the script came from. */
  static origin: string = location.origin;

  #panel: PanelElement | undefined;
  #loading: Promise<void> | undefined;
  #provider: TokenProvider | undefined;
  #labels: Labels = {};
  #unread = 0;
  #orderState: string | undefined;
  #theme: Widget['theme'] | undefined;
  #patience: ReturnType<typeof setTimeout> | undefined;
  /** @internal Called when it has left its place, for what accompanies it: not for pages. */
  left: (() => void) | undefined;
  readonly #root = this.attachShadow({ mode: 'open' });
  readonly #launcher = drawLauncher(this.#root);
  readonly #languages = new MutationObserver(() => this.#update());

  constructor() {
    super();
    this.#root.append(document.createElement('slot'));
    const { button } = this.#launcher;
    button.onclick = () => this.toggle();
    button.onpointerenter = button.onfocus = () => void this.#load().catch(none);
    for (const name of ['unread', 'state-change']) this.addEventListener(`ordialog-${name}`, this.#heard);
    this.#root.addEventListener('ordialog-request-close', () => this.close());
  }

  /** Asked when a token is needed, and again when it was refused: from the shop's own server. */
  get tokenProvider(): TokenProvider | undefined {
    return this.#provider;
  }
  set tokenProvider(provider: TokenProvider | undefined) {
    this.#provider = provider;
    this.#update();
    void this.#ask();
  }

  /** Words of the shop's own, by the keys of the `conversation` catalogue; `launcher` names the button. */
  get labels(): Labels {
    return this.#labels;
  }
  set labels(labels: Labels) {
    this.#labels = labels;
    this.#update();
  }

  /** Entries that the buyer has not read. */
  get unread(): number {
    return this.#unread;
  }

  /** The state of the order that is open. */
  get orderState(): string | undefined {
    return this.#orderState;
  }

  connectedCallback(): void {
    // A property that was set before the element was known hides its setter.
    const early = { ...this };
    for (const name of Object.keys(early)) Reflect.deleteProperty(this, name);
    Object.assign(this, early);
    this.#languages.observe(document, { subtree: true, attributeFilter: ['lang'] });
    this.#patience = setTimeout(() => {
      this.#wear();
      // Without it the dialog works all the same.
      void import('./accompany.ts').then((loaded) => loaded.accompany(this)).catch(none);
    }, patience);
    this.#update();
    void this.#ask();
    if (this.#settings.shown) void this.#show();
  }

  disconnectedCallback(): void {
    this.#languages.disconnect();
    clearTimeout(this.#patience);
    this.left?.();
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    if (!this.isConnected || before === after) return;
    this.#update();
    if (name === 'shop') void this.#ask();
    if (name === 'open' && after !== null) void this.#show();
  }

  open(orderId?: string): void {
    if (!tell(this, 'before-open', { orderId }, true)) return;
    if (orderId !== undefined) this.setAttribute('order', orderId);
    if (this.hasAttribute('open')) return;
    this.toggleAttribute('open', true);
  }

  close(): void {
    if (!this.hasAttribute('open')) return;
    this.toggleAttribute('open', false);
    // What was read meanwhile is not unread on the shop's next page.
    void this.#ask('reload');
    tell(this, 'close');
  }

  toggle(): void {
    if (this.hasAttribute('open')) this.close();
    else this.open();
  }

  /** Says who the buyer is: a token that the shop's server has signed. */
  identify(token: string): void {
    this.tokenProvider = async () => token;
  }

  /** Forgets the buyer, as when they sign out. */
  reset(): void {
    this.tokenProvider = undefined;
    this.removeAttribute('order');
    tell(this, 'unread', { count: 0 });
    this.close();
  }

  refresh(): Promise<void> | undefined {
    return this.#panel?.refresh() ?? this.#ask('reload');
  }

  readonly #heard = (event: Event) => {
    const { count, state } = (event as CustomEvent<{ count?: number; state?: string }>).detail;
    this.#unread = count ?? this.#unread;
    this.#orderState = state ?? this.#orderState;
    this.#update();
  };

  get #settings(): PanelSettings {
    return dialogSettings(this, OrderDialog.origin, this.#theme?.placement);
  }

  #update(): void {
    const settings = this.#settings;
    const hidden = settings.inline || this.hasAttribute('no-launcher');
    if (this.#theme) this.#launcher.update(settings, this.#theme, this.#unread, hidden);
    if (this.#panel) Object.assign(this.#panel, settings);
  }

  #load(): Promise<void> {
    if (!this.#loading) {
      this.#loading = import('./panel/create-panel.ts')
        .then(({ createPanel }) => createPanel(this.#settings))
        .then((panel) => {
          this.#panel = Object.assign(panel, this.#settings);
          this.#root.append(panel);
        });
      this.#loading.catch(() => {
        this.#loading = undefined;
      });
    }
    return this.#loading;
  }

  async #show(): Promise<void> {
    try {
      await this.#load();
      tell(this, 'open');
    } catch {
      this.toggleAttribute('open', false);
      tell(this, 'error', { code: 'not_loaded' });
    }
  }

  /** The shop's look, and the badge before the panel knows better. */
  async #ask(cache: RequestCache = 'default'): Promise<void> {
    const [provider, { server }] = [this.#provider, this.#settings];
    const shop = this.getAttribute('shop');
    // Without a token the look is the same; what cannot be learned now can wait, and the panel will say what is wrong.
    const token = await new Promise<string | undefined>((ask) => ask(provider?.())).catch(none);
    const isWanted = () => provider === this.#provider;
    const widget = shop && isWanted() ? await fetchWidget(server, shop, token, cache).catch(none) : undefined;
    if (!isWanted()) return;
    if (!this.#panel && widget?.unread != null) tell(this, 'unread', { count: widget.unread });
    this.#wear(widget?.theme);
  }

  #wear(theme = this.#theme ?? { css: '' }): void {
    if (theme === this.#theme) return;
    this.#theme = theme;
    this.#launcher.sheet.replaceSync(theme.css);
    this.#update();
  }
}
