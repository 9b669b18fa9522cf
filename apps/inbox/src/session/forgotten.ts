import { baseStyles, buttonStyles, type Failure, fieldStyles } from '@ordialog/ui';
import { html, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { InboxElement } from '../texts/inbox-element.ts';
import { signInStyles } from './sign-in.styles.ts';
import type { StaffClient } from './staff-client.ts';

/**
 * Where who forgot their password asks for a link to set another.
 *
 * @fires inbox-back - One would rather sign in.
 */
export class Forgotten extends InboxElement {
  static override styles = [baseStyles, buttonStyles, fieldStyles, signInStyles];

  @property({ attribute: false }) client: StaffClient | undefined;
  /** What was typed where one signs in. */
  @property({ attribute: false }) email = '';
  @state() private sentTo = '';
  @state() private failure: Failure | undefined;
  @state() private running = false;
  @query('#email') private readonly field: HTMLInputElement | undefined;
  @query('h1') private readonly heading: HTMLElement | undefined;

  protected override firstUpdated(): void {
    this.field?.focus();
  }

  protected override updated(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('sentTo') && this.sentTo) this.heading?.focus();
  }

  protected override render() {
    const { say, sentTo } = this;
    return html`<main>
      <form @submit=${this.#submit} aria-labelledby="title">
        <p class="brand">Ordialog</p>
        <h1 id="title" tabindex="-1">${say('forgot.title')}</h1>
        ${sentTo ? html`<p role="status">${say('forgot.sent', { email: sentTo })}</p>` : this.#ask()}
        <button class="button" type="button" @click=${() => this.dispatchEvent(new CustomEvent('inbox-back'))}>
          ${say('forgot.back')}
        </button>
      </form>
    </main>`;
  }

  #ask() {
    const { say, failure, running, email } = this;
    return html`<p>${say('forgot.hint')}</p>
      <div>
        <label for="email">${say('signIn.email')}</label>
        <input id="email" name="email" type="email" required autocomplete="username" inputmode="email"
          autocapitalize="none" spellcheck="false" .value=${email} aria-describedby="problem" />
      </div>
      <p id="problem" class="error" role="alert">${failure ? this.#problem(failure) : nothing}</p>
      <button class="button primary" aria-busy=${running}>${say(running ? 'forgot.running' : 'forgot.do')}</button>`;
  }

  #problem({ status, detail }: Failure): string {
    return status === 0 ? this.say('problem.network') : (detail ?? this.say('problem.unexpected'));
  }

  async #submit(event: Event): Promise<void> {
    event.preventDefault();
    const email = this.field?.value.trim();
    if (this.running || !this.client || !email) return;
    this.running = true;
    const answer = await this.client.askLink(email);
    this.running = false;
    this.failure = answer.ok ? undefined : answer.failure;
    if (answer.ok) this.sentTo = email;
  }
}
