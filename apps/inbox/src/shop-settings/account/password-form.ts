import type { Failure } from '@ordialog/ui';
import { html, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import { textField } from '../form/fields.ts';
import { failureText } from '../form/save-bar.ts';
import { sectionStyles } from '../section-styles.ts';
import { tellSettings } from '../settings-requests.ts';
import { SettingsSection } from '../settings-section.ts';

const nothingYet = { current: '', password: '' };

/** Changes one's own password; whoever else is signed in as oneself no longer is. */
export class PasswordForm extends SettingsSection {
  static override styles = sectionStyles;

  @state() private written = nothingYet;
  @state() private failure: Failure | undefined;
  @state() private sending = false;

  protected override render() {
    const { words, written, failure, sending } = this;
    const wrong = (path: string) => failure?.errors?.some((error) => error.path === path);
    return html`<form novalidate class="group" @submit=${this.#send}>
      <div class="about">
        <h2>${words('password.title')}</h2>
        <p class="small muted">${words('password.hint')}</p>
      </div>
      <div class="side-by-side">
        ${textField({
          id: 'current',
          type: 'password',
          autocomplete: 'current-password',
          label: words('password.current'),
          value: written.current,
          required: true,
          error: wrong('current') ? words('wrong.current') : undefined,
          edit: (current) => {
            this.written = { ...this.written, current };
          },
        })}
        ${textField({
          id: 'password',
          type: 'password',
          autocomplete: 'new-password',
          label: words('password.new'),
          hint: words('password.newHint'),
          value: written.password,
          required: true,
          maxLength: 128,
          error: wrong('password') ? words('wrong.password') : undefined,
          edit: (password) => {
            this.written = { ...this.written, password };
          },
        })}
      </div>
      ${failure && !failure.errors ? html`<p class="error" role="alert">${failureText(failure, words)}</p>` : nothing}
      <div class="acts"><button class="button" aria-busy=${sending}>${words('password.do')}</button></div>
    </form>`;
  }

  readonly #send = async (event: Event) => {
    event.preventDefault();
    if (this.sending || !this.client) return;
    this.sending = true;
    const answer = await this.client.post('/v1/staff/me/password', this.written);
    this.sending = false;
    this.failure = answer.ok ? undefined : answer.failure;
    if (answer.ok) {
      this.written = nothingYet;
      return tellSettings(this, 'told', { text: this.words('password.done') });
    }
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  };
}
