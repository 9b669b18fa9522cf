import { baseStyles, buttonStyles, fieldStyles, icon } from '@ordialog/ui';
import { html, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { ChevronRight, Upload, X } from 'lucide';
import { Watching } from '../../orders/watching.ts';
import { dialogStyles } from '../../styles/dialog-styles.ts';
import { pageStyles } from '../../styles/page-styles.ts';
import { blankWorkflow } from '../document/blank-workflow.ts';
import { newName } from '../document/new-name.ts';
import { askEditor } from '../editor-requests.ts';
import type { Imported } from '../saving/read-import.ts';
import type { ShopWorkflows } from '../saving/shop-workflows.ts';
import { EditorElement } from '../texts/editor-element.ts';
import { startDialogStyles } from './start-dialog.styles.ts';

/** How a new workflow begins: from a ready one, from one of the shop's own, from a file, or with two states. */
export class StartDialog extends EditorElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    fieldStyles,
    pageStyles,
    dialogStyles,
    startDialogStyles,
  ];

  @property({ attribute: false }) workflows: ShopWorkflows | undefined;
  @state() private refused: Exclude<Imported, { document: unknown }> | undefined;
  @query('dialog') private readonly dialog: HTMLDialogElement | undefined;
  @query('#file') private readonly file: HTMLInputElement | undefined;

  readonly #watching = new Watching(this);

  show(): void {
    this.refused = undefined;
    this.dialog?.showModal();
  }

  /** Says why a file was not taken. */
  refuse(refused: Exclude<Imported, { document: unknown }>): void {
    this.refused = refused;
  }

  protected override willUpdate(): void {
    this.#watching.follow(this.workflows);
  }

  protected override render() {
    const { words, workflows } = this;
    const { items = [], templates = [] } = workflows?.list ?? {};
    return html`<dialog aria-labelledby="title" @click=${({ target }: Event) => target === this.dialog && this.#close()}>
      <div class="head">
        <h1 id="title">${words('start.title')}</h1>
        <button class="icon" aria-label=${this.say('dialog.close')} @click=${this.#close}>${icon(X)}</button>
      </div>
      <div class="body">
        <form @submit=${this.#blank}>
          <label for="name">${words('start.blank')}</label>
          <div class="named">
            <input id="name" required maxlength="200" placeholder=${words('start.name')} />
            <button class="button primary">${words('start.do')}</button>
          </div>
        </form>
        ${
          templates.length > 0
            ? html`<section>
              <h2>${words('start.ready')}</h2>
              <ul>${templates.map(
                ({ key, name, states }) => html`<li>
                <button class="choice" @click=${() => this.#ask('begin-template', key)}>
                  <span><strong>${name}</strong><span class="path">${states.slice(0, 6).map((each) => html`<span class="phase ${each.phase}">${each.name}</span>`)}${states.length > 6 ? html`<span class="small muted">+${states.length - 6}</span>` : nothing}</span></span>
                  ${icon(ChevronRight, 18)}
                </button></li>`,
              )}
              </ul>
            </section>`
            : nothing
        }
        ${
          items.length > 0
            ? html`<section>
              <h2>${words('start.copy')}</h2>
              <ul>${items.map(
                ({ key, name }) => html`<li>
                <button class="choice" @click=${() => this.#ask('begin-copy', key)}><strong>${name || key}</strong>${icon(ChevronRight, 18)}</button>
              </li>`,
              )}</ul>
            </section>`
            : nothing
        }
        <section>
          <h2>${words('start.import')}</h2>
          <p class="small muted">${words('start.importHint')}</p>
          <input id="file" type="file" hidden accept=".json,application/json" @change=${this.#read} />
          <button class="button" @click=${() => this.file?.click()}>${icon(Upload, 18)}${words('start.choose')}</button>
          ${this.#refusal()}
        </section>
      </div>
    </dialog>`;
  }

  #refusal() {
    const { refused, words } = this;
    if (!refused) return nothing;
    if ('refusal' in refused)
      return html`<p class="error" role="alert">${words(`import.${refused.refusal}`)}</p>`;
    return html`<div role="alert">
      <p class="error">${words('import.mistakes')}</p>
      <ul class="faults">${refused.mistakes.slice(0, 20).map(({ path, message }) => html`<li class="small"><code>${path}</code> ${message}</li>`)}</ul>
    </div>`;
  }

  #ask(name: 'begin-template' | 'begin-copy', key: string): void {
    this.#close();
    askEditor(this, name, { key });
  }

  close(): void {
    this.dialog?.close();
  }

  readonly #close = () => this.close();

  readonly #blank = (event: SubmitEvent) => {
    event.preventDefault();
    const input = event.target instanceof HTMLFormElement && event.target.querySelector('input');
    const name = input ? input.value.trim() : '';
    if (name === '') return;
    const { locale } = this.words;
    const key = newName(name, 'workflow', this.workflows?.taken ?? []);
    const text = locale === 'en' ? { en: name } : { en: '', [locale]: name };
    this.#close();
    askEditor(this, 'begin', { document: blankWorkflow(key, text) });
  };

  readonly #read = async () => {
    const [file] = this.file?.files ?? [];
    if (!file) return;
    this.refused = undefined;
    const text = await file.text();
    if (this.file) this.file.value = '';
    askEditor(this, 'import', { text });
  };
}
