import { baseStyles, buttonStyles, fieldStyles } from '@ordialog/ui';
import { html, LitElement, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { trackerStyles } from './tracker.styles.ts';
import type { TrackerTexts } from './tracker-texts.ts';
import type { Guest } from './tracker-view.ts';

/** As in the server's schema, roughly: the server has the last word. */
const looksLikeAddress = /^[^\s@]+@[^\s@]+\.[^\s@.]{2,}$/;

type Wrong = ReadonlySet<'number' | 'email'>;

/**
 * The form in which a guest says which order is theirs.
 *
 * @fires ordialog-guest - `detail: Guest`
 */
export class GuestForm extends LitElement {
  static override styles = [baseStyles, buttonStyles, fieldStyles, trackerStyles];
  static override shadowRootOptions = { ...LitElement.shadowRootOptions, delegatesFocus: true };

  @property({ attribute: false }) t: TrackerTexts | undefined;
  @property({ attribute: false }) guest: Guest = { number: '', email: '' };
  @property({ attribute: false }) again = false;
  @property({ attribute: false }) busy = false;
  /** What went wrong with the last try, in words. */
  @property({ attribute: false }) failure: string | undefined;
  @state() private wrong: Wrong = new Set();
  @query('#number') private readonly number: HTMLInputElement | undefined;
  @query('#email') private readonly email: HTMLInputElement | undefined;

  protected override render() {
    const { t, guest } = this;
    if (!t) return nothing;
    return html`<form novalidate @submit=${this.#submit} @input=${this.#changed}>
      <h2>${t('title')}</h2>
      <p class="muted">${this.again ? t('gone') : t('hint')}</p>
      <div class="field">
        <label for="number">${t('number')}</label>
        <input
          id="number"
          name="number"
          autocomplete="off"
          maxlength="100"
          enterkeyhint="next"
          required
          .value=${guest.number}
          aria-invalid=${this.wrong.has('number')}
          aria-describedby="number-error"
        />
        <p id="number-error" class="error">${this.wrong.has('number') ? t('numberMissing') : nothing}</p>
      </div>
      <div class="field">
        <label for="email">${t('email')}</label>
        <input
          id="email"
          name="email"
          type="email"
          autocomplete="email"
          maxlength="254"
          enterkeyhint="send"
          required
          .value=${guest.email}
          aria-invalid=${this.wrong.has('email')}
          aria-describedby="email-error"
        />
        <p id="email-error" class="error">${this.wrong.has('email') ? t('emailWrong') : nothing}</p>
      </div>
      ${this.failure ? html`<p class="error">${this.failure}</p>` : nothing}
      <div class="buttons">
        <button class="primary button" aria-busy=${this.busy}>${t('ask')}</button>
      </div>
    </form>`;
  }

  readonly #changed = () => {
    if (this.wrong.size > 0) this.wrong = this.#check();
  };

  readonly #submit = (event: Event) => {
    event.preventDefault();
    if (this.busy) return;
    this.wrong = this.#check();
    if (this.wrong.size > 0) return (this.wrong.has('number') ? this.number : this.email)?.focus();
    this.dispatchEvent(new CustomEvent<Guest>('ordialog-guest', { detail: this.#typed() }));
  };

  #check(): Wrong {
    const { number, email } = this.#typed();
    const wrong = new Set<'number' | 'email'>();
    if (number === '') wrong.add('number');
    if (!looksLikeAddress.test(email)) wrong.add('email');
    return wrong;
  }

  #typed(): Guest {
    return { number: this.number?.value.trim() ?? '', email: this.email?.value.trim() ?? '' };
  }
}
