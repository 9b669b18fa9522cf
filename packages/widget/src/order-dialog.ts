import type { TokenProvider } from '@ordialog/ui';
import { drawLauncher } from './launcher.ts';
import type { PanelElement, PanelSettings } from './panel-element.ts';
import { readerLocale } from './reader-locale.ts';
import { unreadCount } from './unread-count.ts';

const attributes = [
  'shop',
  'order',
  'locale',
  'theme',
  'placement',
  'inline',
  'open',
  'no-launcher',
  'server',
];

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
 * @csspart launcher @csspart badge @csspart panel @csspart header @csspart timeline @csspart log @csspart message
 * @csspart composer @csspart actions
 * @slot - Shown in an inline dialog until the panel is there: a link to the order.
 */
export class OrderDialog extends HTMLElement {
  static readonly observedAttributes = attributes;
  /** The origin that the script came from. */
  static origin = location.origin;

  #panel: PanelElement | undefined;
  #loading: Promise<PanelElement> | undefined;
  #provider: TokenProvider | undefined;
  #labels: Readonly<Record<string, string>> = {};
  #unread = 0;
  #orderState: string | undefined;
  #returnTo: HTMLElement | undefined;
  readonly #root = this.attachShadow({ mode: 'open' });
  readonly #launcher = drawLauncher(this.#root);
  readonly #languages = new MutationObserver(() => this.#update());

  constructor() {
    super();
    this.#root.append(document.createElement('slot'));
    const { button } = this.#launcher;
    button.onclick = () => this.toggle();
    button.onpointerenter = button.onfocus = () => void this.#load().catch(() => undefined);
    this.addEventListener('ordialog-unread', this.#heard);
    this.addEventListener('ordialog-state-change', this.#heard);
    this.#root.addEventListener('ordialog-request-close', () => this.close());
  }

  /** Asked when a token is needed, and again when it was refused: from the shop's own server. */
  get tokenProvider(): TokenProvider | undefined {
    return this.#provider;
  }
  set tokenProvider(provider: TokenProvider | undefined) {
    this.#provider = provider;
    this.#update();
    this.#count();
  }

  /** Words of the shop's own, by the keys of the `conversation` catalogue; `launcher` names the button. */
  get labels(): Readonly<Record<string, string>> {
    return this.#labels;
  }
  set labels(labels: Readonly<Record<string, string>>) {
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
    for (const name of ['tokenProvider', 'labels'] as const) this.#takeOver(name);
    this.#languages.observe(document.documentElement, { attributeFilter: ['lang'] });
    this.#update();
    if (this.#settings().shown) void this.#show();
  }

  disconnectedCallback(): void {
    this.#languages.disconnect();
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    if (!this.isConnected || before === after) return;
    this.#update();
    if (name === 'open' && after !== null) void this.#show();
  }

  open(orderId?: string): void {
    if (!this.#tell('before-open', { orderId }, true)) return;
    if (orderId !== undefined) this.setAttribute('order', orderId);
    if (this.hasAttribute('open')) return;
    if (document.activeElement instanceof HTMLElement) this.#returnTo = document.activeElement;
    this.toggleAttribute('open', true);
  }

  close(): void {
    if (!this.hasAttribute('open')) return;
    this.toggleAttribute('open', false);
    const back = this.#returnTo === this || !this.#returnTo ? this.#launcher.button : this.#returnTo;
    back.focus();
    this.#tell('close');
  }

  toggle(): void {
    if (this.hasAttribute('open')) this.close();
    else this.open();
  }

  /** Says who the buyer is: a token that the shop's server has signed. */
  identify(token: string): void {
    this.tokenProvider = () => Promise.resolve(token);
  }

  /** Forgets the buyer, as when they sign out. */
  reset(): void {
    this.#provider = undefined;
    this.#panel?.reset();
    this.removeAttribute('order');
    this.#tell('unread', { count: 0 });
    this.close();
  }

  refresh(): Promise<void> | undefined {
    return this.#panel?.refresh();
  }

  readonly #heard = (event: Event) => {
    const { count, state } = (event as CustomEvent<{ count?: number; state?: string }>).detail;
    this.#unread = count ?? this.#unread;
    this.#orderState = state ?? this.#orderState;
    this.#update();
  };

  /** A property that was set before the element was known hides its setter. */
  #takeOver(name: 'tokenProvider' | 'labels'): void {
    const early = Object.getOwnPropertyDescriptor(this, name);
    if (!early) return;
    Reflect.deleteProperty(this, name);
    Object.assign(this, { [name]: early.value });
  }

  #settings(): PanelSettings {
    const inline = this.hasAttribute('inline');
    return {
      server: this.getAttribute('server')?.replace(/\/$/, '') ?? OrderDialog.origin,
      order: this.getAttribute('order'),
      locale: readerLocale(this),
      theme: this.getAttribute('theme'),
      placement: this.getAttribute('placement'),
      inline,
      shown: inline || this.hasAttribute('open'),
      tokenProvider: this.#provider,
      labels: this.#labels,
    };
  }

  #update(): void {
    const settings = this.#settings();
    this.#launcher.update({
      hidden: settings.inline || this.hasAttribute('no-launcher'),
      open: settings.shown,
      unread: this.#unread,
      locale: settings.locale,
      label: this.#labels.launcher,
    });
    if (this.#panel) Object.assign(this.#panel, settings);
  }

  #load(): Promise<PanelElement> {
    this.#loading ??= import('./panel/create-panel.ts').then(
      ({ createPanel }) => {
        const panel = createPanel();
        this.#panel = Object.assign(panel, this.#settings());
        this.#root.append(panel);
        this.#root.querySelector('slot')?.remove();
        return panel;
      },
      (error: unknown) => {
        this.#loading = undefined;
        throw error;
      },
    );
    return this.#loading;
  }

  async #show(): Promise<void> {
    try {
      await this.#load();
      this.#tell('open');
    } catch {
      this.toggleAttribute('open', false);
      this.#tell('error', { code: 'not_loaded' });
    }
  }

  /** The badge, before the panel knows better: one small request. */
  async #count(): Promise<void> {
    const { server, tokenProvider } = this.#settings();
    if (this.#panel || !tokenProvider) return;
    const count = await unreadCount(server, tokenProvider);
    if (count !== undefined && !this.#panel) this.#tell('unread', { count });
  }

  #tell(name: string, detail: object = {}, cancelable = false): boolean {
    return this.dispatchEvent(
      new CustomEvent(`ordialog-${name}`, { bubbles: true, composed: true, cancelable, detail }),
    );
  }
}
