import { locales } from '@ordialog/core';
import { replyCatalogues, type Translator } from '@ordialog/i18n';
import type { SavedReplyList, SavedReplyView, ShopView } from '@ordialog/protocol';
import { type Failure, icon, OwnTexts } from '@ordialog/ui';
import { html, nothing } from 'lit';
import { query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { ArrowRight, Download, Plus, Upload } from 'lucide';
import { findReplies } from '../../saved-replies/find-replies.ts';
import { languageNames } from '../../settings/language-names.ts';
import type { ConfirmDialog } from '../confirm/confirm-dialog.ts';
import { failureText } from '../form/save-bar.ts';
import { sectionStyles } from '../section-styles.ts';
import { tellSettings } from '../settings-requests.ts';
import { SettingsSection } from '../settings-section.ts';
import { exportReplies } from './export-replies.ts';
import { importReplies } from './import-replies.ts';
import { parseReplies } from './parse-replies.ts';
import { repliesStyles } from './replies.styles.ts';
import { fetchTransitionChoices, type TransitionChoice } from './transition-choices.ts';

type Own = Translator<'reply'>;

/** The shop's saved replies: found, written in four languages, taken out and in as a file; and the contact filter. */
export class RepliesSection extends SettingsSection {
  static override styles = [...sectionStyles, repliesStyles];

  @state() private replies: readonly SavedReplyView[] | undefined;
  @state() private choices: readonly TransitionChoice[] = [];
  @state() private timeZone = 'UTC';
  @state() private failure: Failure | undefined;
  @state() private problem = '';
  @state() private typed = '';
  /** The id of the one whose form is open, or `new`. */
  @state() private open: string | undefined;
  @query('inbox-confirm') private readonly dialog: ConfirmDialog | undefined;

  readonly #own = new OwnTexts<'reply'>(this, replyCatalogues);

  protected override firstUpdated(): void {
    void this.#load();
    void this.#prepare();
  }

  protected override render() {
    const own = this.#own.for(this.t);
    if (!own) return nothing;
    const { failure, replies } = this;
    return html`<section class="group">
        <div class="about"><p class="small muted">${own('set.about')}</p></div>
        ${this.#tools(own)}
        ${replies ? this.#list(replies, own) : html`<p class="waiting" role="status"><span class="bone"></span><span class="bone"></span></p>`}
        ${failure ? html`<p class="error" role="alert">${failureText(failure, this.words)}</p>` : nothing}
        ${this.problem ? html`<p class="error" role="alert">${this.problem}</p>` : nothing}
      </section>
      <inbox-settings-contact-filter .client=${this.client} .session=${this.session} .writable=${this.writable}></inbox-settings-contact-filter>
      <inbox-confirm></inbox-confirm>`;
  }

  #tools(own: Own) {
    const some = (this.replies ?? []).length > 0;
    return html`<div class="tools">
        ${some ? html`<input type="search" aria-label=${own('set.search')} placeholder=${own('set.search')} @input=${this.#search} />` : nothing}
        ${
          this.writable
            ? html`<label class="button">
                ${icon(Upload, 18)}${own('set.import')}
                <input class="unseen" type="file" accept="application/json,.json" aria-label=${own('set.import')} @change=${this.#import} />
              </label>`
            : nothing
        }
        ${some ? html`<button class="button" @click=${this.#export}>${icon(Download, 18)}${own('set.export')}</button>` : nothing}
        ${
          this.writable
            ? html`<button class="primary button" id="add" ?disabled=${this.open === 'new'} @click=${() => this.#edit('new')}>
                ${icon(Plus, 18)}${own('set.add')}
              </button>`
            : nothing
        }
      </div>
      ${this.open === 'new' ? this.#editor(undefined, own) : nothing}`;
  }

  #list(replies: readonly SavedReplyView[], own: Own) {
    if (replies.length === 0) return this.open ? nothing : html`<p>${own('set.empty')}</p>`;
    const found = this.typed.trim() === '' ? replies : findReplies(replies, this.typed, this.t.locale);
    if (found.length === 0) return html`<p class="muted" role="status">${own('pick.none')}</p>`;
    return html`<ul class="rows">
      ${repeat(
        found,
        ({ id }) => id,
        (reply) =>
          html`<li>${this.open === reply.id ? this.#editor(reply, own) : this.#row(reply, own)}</li>`,
      )}
    </ul>`;
  }

  #row(reply: SavedReplyView, own: Own) {
    const { title, shortcut, texts, uses, macro } = reply;
    const lacking = locales.filter((locale) => !texts[locale]).map((locale) => languageNames[locale]);
    const languages = new Intl.ListFormat(own.locale, { type: 'unit', style: 'short' }).format(lacking);
    const label = this.choices.find(({ name }) => name === macro?.transition)?.label ?? macro?.transition;
    return html`<div class="about">
        <strong>${title}</strong> <span class="shortcut">/${shortcut}</span>
        <p class="small muted figures">
          ${own('set.uses', { times: uses })}
          ${macro ? html` · <span class="does">${icon(ArrowRight, 14)}${label}</span>` : nothing}
          ${lacking.length > 0 ? html` · <span class="lacks">${own('set.missingLanguages', { languages })}</span>` : nothing}
        </p>
      </div>
      ${
        this.writable
          ? html`<div class="acts">
              <button class="button" aria-label="${own('set.edit')}: ${title}" @click=${() => this.#edit(reply.id)}>${own('set.edit')}</button>
              <button class="quiet button" aria-label="${own('set.delete')}: ${title}" @click=${() => this.#delete(reply, own)}>${own('set.delete')}</button>
            </div>`
          : nothing
      }`;
  }

  #editor(reply: SavedReplyView | undefined, own: Own) {
    return html`<inbox-settings-reply-editor
      .client=${this.client}
      .session=${this.session}
      .writable=${this.writable}
      .reply=${reply}
      .choices=${this.choices}
      .timeZone=${this.timeZone}
      @reply-saved=${({ detail }: CustomEvent<SavedReplyView>) => this.#saved(detail, own)}
      @reply-closed=${() => this.#edit(undefined)}
    ></inbox-settings-reply-editor>`;
  }

  #edit(id: string | undefined): void {
    this.open = id;
    tellSettings(this, 'unsaved', { unsaved: id !== undefined });
  }

  async #saved({ title }: SavedReplyView, own: Own): Promise<void> {
    this.#edit(undefined);
    tellSettings(this, 'told', { text: own('set.saved', { title }) });
    await this.#load();
  }

  async #delete({ id, title }: SavedReplyView, own: Own): Promise<void> {
    const question = {
      title: own('set.delete'),
      text: own('set.deleteSure', { title }),
      yes: own('set.delete'),
    };
    if (!(await this.dialog?.confirm(question))) return;
    const answer = await this.client?.delete<null>(`/v1/saved-replies/${encodeURIComponent(id)}`);
    if (answer?.ok) tellSettings(this, 'told', { text: own('set.deleted', { title }) });
    await this.#load();
    if (answer && !answer.ok) this.failure = answer.failure;
  }

  readonly #search = ({ target }: Event) => {
    if (target instanceof HTMLInputElement) this.typed = target.value;
  };

  readonly #export = () => exportReplies(this.replies ?? []);

  readonly #import = async ({ target }: Event) => {
    const own = this.#own.for(this.t);
    const file = target instanceof HTMLInputElement ? target.files?.[0] : undefined;
    if (!(target instanceof HTMLInputElement) || !file || !own || !this.client) return;
    const read = parseReplies(await file.text());
    target.value = '';
    if ('problem' in read) {
      const problem = read.problem === 'not_json' ? own('set.notJson') : read.at;
      this.problem = own('set.importWrong', { problem });
      return;
    }
    const { added, changed, stopped } = await importReplies(this.client, this.replies ?? [], read.replies);
    this.problem = stopped
      ? own('set.importStopped', {
          title: stopped.title,
          problem: stopped.failure.errors?.[0]?.message ?? failureText(stopped.failure, this.words),
        })
      : '';
    tellSettings(this, 'told', { text: own('set.imported', { added, changed }) });
    await this.#load();
  };

  async #load(): Promise<void> {
    const answer = await this.client?.get<SavedReplyList>('/v1/saved-replies');
    if (answer?.ok) this.replies = answer.data.items;
    this.failure = answer && !answer.ok ? answer.failure : undefined;
  }

  /** What the editor needs beside the replies. */
  async #prepare(): Promise<void> {
    const { client } = this;
    if (!client) return;
    this.choices = await fetchTransitionChoices(client, this.t.locale);
    const shop = await client.get<ShopView>('/v1/shop');
    if (shop.ok) this.timeZone = shop.data.timeZone ?? 'UTC';
  }
}
