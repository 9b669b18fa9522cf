import { type Locale, locales } from '@ordialog/core';
import { baseStyles, buttonStyles, type Failure, fieldStyles } from '@ordialog/ui';
import { html, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { ask } from '../inbox-requests.ts';
import { languageNames } from '../settings/language-names.ts';
import { InboxElement } from '../texts/inbox-element.ts';
import { signInStyles } from './sign-in.styles.ts';
import type { StaffClient } from './staff-client.ts';

/**
 * Where a seller says who they are. It does not know how that is checked.
 *
 * @fires inbox-credentials - `{email, password}` to try.
 */
export class SignIn extends InboxElement {
  static override styles = [baseStyles, buttonStyles, fieldStyles, signInStyles];

  @property({ attribute: false }) client: StaffClient | undefined;
  @property({ attribute: false }) failure: Failure | undefined;
  @property({ attribute: false }) running = false;
  /** The session ended while it was in use. */
  @property({ attribute: false }) expired = false;
  /** What was typed as one's address when the password would not come to mind. */
  @state() private forgotten: string | undefined;
  @query('#password') private readonly password: HTMLInputElement | undefined;
  @query('#email') private readonly email: HTMLInputElement | undefined;

  protected override firstUpdated(): void {
    this.email?.focus();
  }

  protected override updated(changed: Map<PropertyKey, unknown>): void {
    if (!changed.has('failure') || !this.failure) return;
    if (this.failure.status === 401) this.password?.select();
  }

  protected override render() {
    const { say, failure, running } = this;
    const wrong = failure?.status === 401;
    if (this.forgotten !== undefined) {
      return html`<inbox-forgotten .client=${this.client} .email=${this.forgotten} @inbox-back=${this.#back}></inbox-forgotten>`;
    }
    return html`<main>
      <form @submit=${this.#submit} aria-labelledby="title">
        <p class="brand">Ordialog</p>
        <h1 id="title">${say('signIn.title')}</h1>
        ${this.expired && !failure ? html`<p class="notice" role="status">${say('signIn.expired')}</p>` : nothing}
        <div>
          <label for="email">${say('signIn.email')}</label>
          <input id="email" name="email" type="email" required autocomplete="username" inputmode="email"
            autocapitalize="none" spellcheck="false" aria-invalid=${wrong} />
        </div>
        <div>
          <label for="password">${say('signIn.password')}</label>
          <input id="password" name="password" type="password" required autocomplete="current-password"
            aria-invalid=${wrong} aria-describedby="problem" />
        </div>
        <p id="problem" class="error" role="alert">${failure ? this.#problem(failure) : nothing}</p>
        <button class="button primary" aria-busy=${running}>${say(running ? 'signIn.running' : 'signIn.do')}</button>
        <button class="forgot" type="button" @click=${this.#forget}>${say('forgot.link')}</button>
      </form>
      <footer>
        <label for="language">${say('menu.language')}</label>
        <select id="language" .value=${say.locale} @change=${this.#language}>
          ${locales.map(
            (locale) =>
              html`<option value=${locale} lang=${locale} ?selected=${locale === say.locale}>
                ${languageNames[locale]}
              </option>`,
          )}
        </select>
      </footer>
    </main>`;
  }

  #problem({ status, detail, retryAfter }: Failure): string {
    const { say } = this;
    if (status === 0) return say('problem.network');
    if (status === 429 && retryAfter !== undefined) {
      return say('signIn.tooMany', { count: Math.max(1, Math.ceil(retryAfter / 1000)) });
    }
    return detail ?? say('problem.unexpected');
  }

  #submit(event: SubmitEvent): void {
    event.preventDefault();
    if (this.running || !(event.target instanceof HTMLFormElement)) return;
    const data = new FormData(event.target);
    const detail = { email: String(data.get('email')).trim(), password: String(data.get('password')) };
    this.dispatchEvent(new CustomEvent('inbox-credentials', { detail }));
  }

  #forget(): void {
    this.forgotten = this.email?.value.trim() ?? '';
  }

  async #back(): Promise<void> {
    this.forgotten = undefined;
    await this.updateComplete;
    this.email?.focus();
  }

  #language(event: Event): void {
    if (!(event.target instanceof HTMLSelectElement)) return;
    const { value } = event.target;
    const locale = locales.find((known): known is Locale => known === value);
    if (locale) ask(this, 'settings', { locale });
  }
}
