import { type Locale, matchLocale } from '@ordialog/core';
import type { StaffSession } from '@ordialog/protocol';
import type { Failure } from '@ordialog/ui';
import { css, html, LitElement, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { onAsk } from './inbox-requests.ts';
import { StaffClient } from './session/staff-client.ts';
import { takeWelcomeToken } from './session/take-welcome-token.ts';
import type { Settings } from './settings/settings.ts';
import { SettingsKeeper } from './settings/settings-keeper.ts';
import { InboxTextsProvider } from './texts/inbox-texts-provider.ts';

/** Who one is here. `unreachable`: the server did not say. `invited`: a link to set a password was followed. */
type Session = 'unknown' | 'none' | 'unreachable' | 'invited' | StaffSession;

/** The sellers' app: it knows the session and the settings, and shows the workplace to whom it belongs. */
export class InboxApp extends LitElement {
  static override styles = css`
    :host {
      display: block;
      height: 100%;
    }
  `;

  @state() private session: Session = 'unknown';
  @state() private failure: Failure | undefined;
  @state() private running = false;
  @state() private expired = false;

  #token: string | undefined;
  readonly #settings = new SettingsKeeper();
  readonly #texts = new InboxTextsProvider(this);
  readonly #client = new StaffClient({ locale: this.#locale });

  constructor() {
    super();
    onAsk(this, 'settings', (change) => this.#change(change));
    onAsk(this, 'session', ({ session }) => {
      this.session = session;
    });
    onAsk(this, 'sign-out', () => void this.#signOut());
    onAsk(this, 'reload', () => void this.#check());
    onAsk(this, 'renew', () => void this.#renew());
    this.#client.onExpired = () => {
      if (typeof this.session !== 'object') return;
      this.session = 'none';
      this.expired = true;
    };
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#applyScheme();
    void this.#texts.use(this.#locale);
    this.#token = takeWelcomeToken();
    if (this.#token === undefined) void this.#check();
    else this.session = 'invited';
  }

  protected override render() {
    const { session } = this;
    if (!this.#texts.current || session === 'unknown') return nothing;
    if (session === 'unreachable') return html`<inbox-unreachable></inbox-unreachable>`;
    if (session === 'invited') {
      return html`<inbox-welcome
        .client=${this.#client}
        .token=${this.#token ?? ''}
        @inbox-welcomed=${({ detail }: CustomEvent<StaffSession>) => this.#enter(detail)}
      ></inbox-welcome>`;
    }
    if (session === 'none') {
      return html`<inbox-sign-in
        .client=${this.#client}
        .failure=${this.failure}
        .running=${this.running}
        .expired=${this.expired}
        @inbox-credentials=${this.#signIn}
      ></inbox-sign-in>`;
    }
    const workplace = html`<inbox-workplace
      .client=${this.#client}
      .session=${session}
      .settings=${this.#settings.current}
      .locale=${this.#locale}
    ></inbox-workplace>`;
    // In another role one sees other things, so that all of it begins anew.
    return keyed(session.staff.role, workplace);
  }

  /** As chosen on this device, else as in the account, else as the browser prefers. */
  get #locale(): Locale {
    const ofAccount = typeof this.session === 'object' ? this.session.staff.locale : undefined;
    return this.#settings.current.locale ?? ofAccount ?? matchLocale(navigator.languages) ?? 'en';
  }

  async #check(): Promise<void> {
    const answer = await this.#client.session();
    if (answer.ok) return this.#enter(answer.data);
    this.session = answer.failure.status === 401 ? 'none' : 'unreachable';
  }

  async #signIn({ detail }: CustomEvent<{ email: string; password: string }>): Promise<void> {
    this.running = true;
    const answer = await this.#client.signIn(detail.email, detail.password);
    this.running = false;
    this.failure = answer.ok ? undefined : answer.failure;
    if (answer.ok) await this.#enter(answer.data);
  }

  async #signOut(): Promise<void> {
    const answer = await this.#client.signOut();
    if (!answer.ok) return;
    this.expired = false;
    this.session = 'none';
  }

  async #enter(session: StaffSession): Promise<void> {
    this.failure = undefined;
    this.expired = false;
    this.session = session;
    await this.#speak();
  }

  #change(change: Partial<Settings>): void {
    this.#settings.change(change);
    this.#applyScheme();
    this.requestUpdate();
    if (change.locale) void this.#speak();
  }

  /** What the session names, such as ways to pay, is in the language it was asked for in. */
  /** A line that has just come back is often away again for a moment. */
  async #renew(tries = 5): Promise<void> {
    const answer = await this.#client.session();
    if (typeof this.session !== 'object') return;
    if (answer.ok) this.session = answer.data;
    else if (answer.failure.status === 0 && tries > 1) setTimeout(() => void this.#renew(tries - 1), 1000);
  }

  async #speak(): Promise<void> {
    const locale = this.#locale;
    this.#client.locale = locale;
    document.documentElement.lang = locale;
    await this.#texts.use(locale);
    if (typeof this.session === 'object' && locale !== this.session.staff.locale) await this.#renew();
  }

  #applyScheme(): void {
    const { scheme } = this.#settings.current;
    document.documentElement.style.colorScheme = scheme === 'auto' ? '' : scheme;
  }
}
