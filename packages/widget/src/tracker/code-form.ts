import { baseStyles, buttonStyles, fieldStyles } from '@ordialog/ui';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { trackerStyles } from './tracker.styles.ts';
import type { TrackerTexts } from './tracker-texts.ts';
import type { Guest } from './tracker-view.ts';

/** A mail needs a moment, and each new code ends the one before. */
const resendAfter = 30_000;

/**
 * The form for the code from the e-mail.
 *
 * @fires ordialog-code - `detail`: six digits
 * @fires ordialog-resend
 * @fires ordialog-change
 */
export class CodeForm extends LitElement {
  static override styles = [baseStyles, buttonStyles, fieldStyles, trackerStyles];
  static override shadowRootOptions = { ...LitElement.shadowRootOptions, delegatesFocus: true };

  @property({ attribute: false }) t: TrackerTexts | undefined;
  @property({ attribute: false }) guest: Guest = { number: '', email: '' };
  @property({ attribute: false }) busy = false;
  /** What there is to say of the last request for a code. */
  @property({ attribute: false }) news: string | undefined;
  /** What is wrong with the last code, in words. */
  @property({ attribute: false }) failure: string | undefined;
  @state() private missing = false;
  @state() private mayResend = false;
  @query('input') private readonly code: HTMLInputElement | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#waitToResend();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('failure') && this.failure) this.code?.select();
  }

  protected override render() {
    const { t, guest } = this;
    if (!t) return nothing;
    const error = this.missing ? t('codeMissing') : this.failure;
    return html`<form novalidate @submit=${this.#submit} @input=${this.#changed}>
      <h2>${t('codeTitle')}</h2>
      <p class="muted">${t('codeHint', { number: guest.number, email: guest.email })}</p>
      ${this.news ? html`<p>${this.news}</p>` : nothing}
      <div class="field">
        <label for="code">${t('code')}</label>
        <input
          id="code"
          class="code"
          name="code"
          inputmode="numeric"
          autocomplete="one-time-code"
          maxlength="12"
          enterkeyhint="go"
          required
          aria-invalid=${error !== undefined}
          aria-describedby="code-error code-help"
        />
        <p id="code-error" class="error">${error ?? nothing}</p>
      </div>
      <div class="buttons">
        <button class="primary button" aria-busy=${this.busy}>${t('confirm')}</button>
      </div>
      <p id="code-help" class="small muted">${t('nothing')}</p>
      <div class="buttons">
        <button type="button" class="button" ?disabled=${!this.mayResend} @click=${this.#resend}>
          ${t('resend')}
        </button>
        <button type="button" class="quiet button" @click=${this.#change}>${t('change')}</button>
      </div>
    </form>`;
  }

  readonly #changed = () => {
    if (this.missing) this.missing = this.#digits().length !== 6;
  };

  readonly #submit = (event: Event) => {
    event.preventDefault();
    if (this.busy) return;
    const digits = this.#digits();
    this.missing = digits.length !== 6;
    if (this.missing) this.code?.focus();
    else this.dispatchEvent(new CustomEvent('ordialog-code', { detail: digits }));
  };

  readonly #resend = () => {
    this.#waitToResend();
    this.code?.focus();
    this.dispatchEvent(new CustomEvent('ordialog-resend'));
  };

  readonly #change = () => this.dispatchEvent(new CustomEvent('ordialog-change'));

  #waitToResend(): void {
    this.mayResend = false;
    this.#timer = setTimeout(() => {
      this.mayResend = true;
    }, resendAfter);
  }

  #digits(): string {
    return this.code?.value.replace(/\D/g, '') ?? '';
  }
}
