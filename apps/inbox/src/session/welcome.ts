import type { StaffLinkView, StaffSession } from '@ordialog/protocol';
import { baseStyles, buttonStyles, type Failure, fieldStyles } from '@ordialog/ui';
import { html, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { ask } from '../inbox-requests.ts';
import { InboxElement } from '../texts/inbox-element.ts';
import { signInStyles } from './sign-in.styles.ts';
import type { StaffClient } from './staff-client.ts';

/**
 * Where an invitation leads: one sets a password and is in. What makes the link a key is taken out of the address
 * before anything is asked.
 *
 * @fires inbox-welcomed - With the session that has begun.
 */
export class Welcome extends InboxElement {
  static override styles = [baseStyles, buttonStyles, fieldStyles, signInStyles];

  @property({ attribute: false }) client: StaffClient | undefined;
  @property({ attribute: false }) token = '';
  @state() private link: StaffLinkView | undefined;
  @state() private failure: Failure | undefined;
  @state() private running = false;
  @query('#password') private readonly password: HTMLInputElement | undefined;

  protected override firstUpdated(): void {
    void this.#open();
  }

  protected override render() {
    const { link, failure } = this;
    if (!link && !failure) return nothing;
    return html`<main>${link ? this.#form(link) : this.#gone(failure)}</main>`;
  }

  #gone(failure: Failure | undefined) {
    const { say } = this;
    return html`<form @submit=${this.#signIn} aria-labelledby="title">
      <p class="brand">Ordialog</p>
      <h1 id="title">${say('welcome.gone')}</h1>
      <p>${failure?.status === 404 ? say('welcome.goneHint') : say('problem.network')}</p>
      <button class="button">${say('signIn.title')}</button>
    </form>`;
  }

  #form({ name, email, shop }: StaffLinkView) {
    const { say, failure, running } = this;
    const wrong = failure !== undefined;
    return html`<form novalidate @submit=${this.#accept} aria-labelledby="title">
      <p class="brand">${shop.name}</p>
      <h1 id="title">${say('welcome.title', { name })}</h1>
      <p>${say('welcome.hint')}</p>
      <div>
        <label for="email">${say('signIn.email')}</label>
        <input id="email" type="email" readonly autocomplete="username" .value=${email} />
      </div>
      <div>
        <label for="password">${say('welcome.password')}</label>
        <input id="password" type="password" required minlength="10" maxlength="128" autocomplete="new-password"
          aria-invalid=${wrong} aria-describedby="problem" />
      </div>
      <p id="problem" class="error" role="alert">${failure ? this.#problem(failure) : nothing}</p>
      <button class="button primary" aria-busy=${running}>${say(running ? 'signIn.running' : 'welcome.do')}</button>
    </form>`;
  }

  #problem({ status, detail }: Failure): string {
    const { say } = this;
    if (status === 422) return say('welcome.short');
    return status === 0 ? say('problem.network') : (detail ?? say('problem.unexpected'));
  }

  readonly #signIn = (event: Event) => {
    event.preventDefault();
    ask(this, 'reload');
  };

  readonly #accept = async (event: Event) => {
    event.preventDefault();
    if (this.running || !this.client) return;
    const password = this.password?.value ?? '';
    this.running = true;
    const answer = await this.client.acceptLink(this.token, password);
    this.running = false;
    this.failure = answer.ok ? undefined : answer.failure;
    if (answer.ok) {
      this.dispatchEvent(new CustomEvent<StaffSession>('inbox-welcomed', { detail: answer.data }));
    } else this.password?.focus();
  };

  async #open(): Promise<void> {
    const answer = await this.client?.openLink(this.token);
    if (answer?.ok) this.link = answer.data;
    else this.failure = answer?.failure;
    await this.updateComplete;
    this.password?.focus();
  }
}
