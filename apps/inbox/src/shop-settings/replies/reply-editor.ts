import { fillReply, type Locale, locales, replyVariables } from '@ordialog/core';
import { replyCatalogues, type Translator } from '@ordialog/i18n';
import type { SavedReplyView } from '@ordialog/protocol';
import { type Failure, OwnTexts } from '@ordialog/ui';
import { html, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { languageNames } from '../../settings/language-names.ts';
import { selectField, textField } from '../form/fields.ts';
import { failureText } from '../form/save-bar.ts';
import { sectionStyles } from '../section-styles.ts';
import { SettingsSection } from '../settings-section.ts';
import { replyEditorStyles } from './replies.styles.ts';
import { bodyOf, draftOf, emptyDraft, problemsOf, type ReplyDraft } from './reply-draft.ts';
import { sampleValues } from './sample-values.ts';
import type { TransitionChoice } from './transition-choices.ts';

type Own = Translator<'reply'>;

/**
 * A saved reply, new or being changed: its four languages side by side, checked as it is written, each beside how it
 * would read for an order.
 *
 * @fires reply-saved - It is saved; `detail` is how it stands.
 * @fires reply-closed - The person would rather not.
 */
export class ReplyEditor extends SettingsSection {
  static override styles = [...sectionStyles, replyEditorStyles];

  /** The one to be changed; undefined for a new one. */
  @property({ attribute: false }) reply: SavedReplyView | undefined;
  @property({ attribute: false }) choices: readonly TransitionChoice[] = [];
  @property({ attribute: false }) timeZone = 'UTC';
  @state() private draft: ReplyDraft = emptyDraft;
  @state() private tried = false;
  @state() private saving = false;
  @state() private failure: Failure | undefined;
  /** Where a variable is put. */
  @state() private language: Locale = 'en';

  readonly #own = new OwnTexts<'reply'>(this, replyCatalogues);
  #version: number | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('reply') || this.#version !== undefined) return;
    this.language = this.t.locale;
    if (!this.reply) return;
    this.draft = draftOf(this.reply);
    this.#version = this.reply.version;
  }

  protected override updated(): void {
    if (this.renderRoot.querySelector('form') && !this.matches(':focus-within') && !this.tried) {
      this.renderRoot.querySelector<HTMLElement>('#title')?.focus();
    }
  }

  protected override render() {
    const own = this.#own.for(this.t);
    if (!own) return nothing;
    const { failure } = this;
    return html`<form novalidate @submit=${this.#save}>
      <div class="side-by-side">
        ${textField({
          id: 'title',
          label: own('set.title'),
          value: this.draft.title,
          required: true,
          maxLength: 120,
          error: this.#errorAt('title', own),
          edit: (title) => this.#edit({ title }),
        })}
        ${textField({
          id: 'shortcut',
          label: own('set.shortcut'),
          hint: own('set.shortcutHint'),
          value: this.draft.shortcut,
          required: true,
          maxLength: 32,
          error: this.#errorAt('shortcut', own),
          edit: (shortcut) => this.#edit({ shortcut: shortcut.replace(/^\/+/, '') }),
        })}
      </div>
      ${this.#texts(own)} ${this.#macro(own)}
      ${failure ? html`<p class="error" role="alert">${this.#failureText(failure, own)}</p>` : nothing}
      <div class="acts">
        <button class="primary button" aria-busy=${this.saving}>${own('set.save')}</button>
        <button class="quiet button" type="button" @click=${this.#close}>${own('set.cancel')}</button>
      </div>
    </form>`;
  }

  #texts(own: Own) {
    const error = this.#errorAt('texts', own);
    return html`<fieldset class="fields group">
      <div class="about">
        <h3>${own('set.texts')}</h3>
        <p class="small muted">${own('set.textsHint')}</p>
        ${error ? html`<p class="error" role="alert">${error}</p>` : nothing}
      </div>
      <div class="languages">${locales.map((locale) => this.#language(locale, own))}</div>
      <div class="variables" role="group" aria-label=${own('set.variables')}>
        ${replyVariables.map(
          (name) => html`<button
            type="button"
            title="{${name}}"
            aria-label=${own('set.insertVariable', { name: own(`var.${name}`) })}
            @mousedown=${(event: Event) => event.preventDefault()}
            @click=${() => this.#insert(name)}
          >
            ${own(`var.${name}`)}
          </button>`,
        )}
      </div>
    </fieldset>`;
  }

  #language(locale: Locale, own: Own) {
    const text = this.draft.texts[locale];
    const empty = text.trim() === '';
    return html`<div class="language" @focusin=${() => this.#choose(locale)}>
      ${textField({
        id: `texts.${locale}`,
        label: empty ? `${languageNames[locale]} · ${own('set.noText')}` : languageNames[locale],
        value: text,
        rows: 5,
        lang: locale,
        maxLength: 10_000,
        error: this.#errorAt(`texts.${locale}`, own),
        edit: (written) => this.#edit({ texts: { ...this.draft.texts, [locale]: written } }),
      })}
      ${empty ? nothing : html`<p class="bubble" lang=${locale} dir="auto" aria-label=${own('set.preview')} title=${own('set.preview')}>${this.#preview(locale, text)}</p>`}
    </div>`;
  }

  #preview(locale: Locale, text: string): string {
    const { session, timeZone } = this;
    const values = sampleValues(locale, {
      shop: session?.shop.name ?? '',
      seller: session?.staff.name ?? '',
      timeZone,
      now: Date.now(),
    });
    return fillReply(text, values).text;
  }

  #macro(own: Own) {
    const { transition, fields } = this.draft;
    const choice = this.choices.find(({ name }) => name === transition);
    const known = this.choices.map(({ name, label }) => [name, label] as const);
    const others = transition !== '' && !choice ? [[transition, transition] as const] : [];
    return html`<fieldset class="fields group">
      ${selectField<string>({
        id: 'macro.transition',
        label: own('set.then'),
        value: transition,
        options: [['', own('set.nothing')], ...known, ...others],
        error: this.#errorAt('macro.transition', own),
        edit: (chosen) => this.#edit({ transition: chosen, fields: {} }),
      })}
      ${(choice?.fields ?? []).map(({ key, label }) =>
        textField({
          id: `macro.fields.${key}`,
          label,
          value: fields[key] ?? '',
          maxLength: 1000,
          edit: (value) => this.#edit({ fields: { ...this.draft.fields, [key]: value } }),
        }),
      )}
    </fieldset>`;
  }

  #errorAt(path: string, own: Own): string | undefined {
    const problem = problemsOf(this.draft, { tried: this.tried }).find((each) => each.path === path);
    if (problem) {
      const value = problem.code === 'unknown_variable' ? `{${problem.value}}` : problem.value;
      return own(`error.${problem.code}`, { value });
    }
    return this.failure?.errors?.find((each) => each.path === path)?.message;
  }

  #failureText(failure: Failure, own: Own): string {
    return failure.code === 'saved_reply_changed' ? own('set.conflict') : failureText(failure, this.words);
  }

  #edit(change: Partial<ReplyDraft>): void {
    this.draft = { ...this.draft, ...change };
    this.failure = undefined;
  }

  #choose(locale: Locale): void {
    this.language = locale;
  }

  /** Where one was writing last, at the cursor. */
  #insert(name: string): void {
    const field = this.renderRoot.querySelector<HTMLTextAreaElement>(`[id="texts.${this.language}"]`);
    if (!field) return;
    field.setRangeText(`{${name}}`, field.selectionStart, field.selectionEnd, 'end');
    this.#edit({ texts: { ...this.draft.texts, [this.language]: field.value } });
    field.focus();
  }

  readonly #save = async (event: Event) => {
    event.preventDefault();
    const { client, reply, draft } = this;
    if (!client || this.saving) return;
    this.tried = true;
    const missing = draft.title.trim() === '' || problemsOf(draft, { tried: true }).length > 0;
    if (missing) return this.#toMistake();
    this.saving = true;
    const answer = reply
      ? await client.patch<SavedReplyView>(`/v1/saved-replies/${encodeURIComponent(reply.id)}`, {
          ...bodyOf(draft),
          expectedVersion: this.#version,
        })
      : await client.post<SavedReplyView>('/v1/saved-replies', bodyOf(draft));
    this.saving = false;
    this.failure = answer.ok ? undefined : answer.failure;
    if (answer.ok) return this.#tell('reply-saved', answer.data);
    // Saved again, it replaces theirs: that was said.
    if (answer.failure.code === 'saved_reply_changed') this.#version = undefined;
    await this.#toMistake();
  };

  async #toMistake(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('[aria-invalid=true], #title:invalid')?.focus();
  }

  readonly #close = () => this.#tell('reply-closed');

  #tell(name: string, detail?: SavedReplyView): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}
