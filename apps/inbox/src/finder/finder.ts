import { baseStyles } from '@ordialog/ui';
import { html, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { ask } from '../inbox-requests.ts';
import type { Route } from '../routing/route.ts';
import { comboboxDialogStyles } from '../styles/combobox-dialog-styles.ts';
import { dialogStyles } from '../styles/dialog-styles.ts';
import { pageStyles } from '../styles/page-styles.ts';
import { InboxElement } from '../texts/inbox-element.ts';
import { finderStyles } from './finder.styles.ts';
import type { FinderResults } from './finder-results.ts';
import { type Place, placesFor } from './places.ts';

type Option = { readonly key: string; readonly route: Route; readonly content: unknown };

const patience = 180;

/** Finds any page or order by a few letters. It asks for orders; it does not know how they are looked for. */
export class Finder extends InboxElement {
  static override styles = [baseStyles, pageStyles, dialogStyles, comboboxDialogStyles, finderStyles];

  @property({ attribute: false }) results: FinderResults = { q: '', orders: [] };
  @property({ attribute: false }) staffRole = '';
  @query('dialog') private readonly dialog: HTMLDialogElement | undefined;
  @query('input') private readonly input: HTMLInputElement | undefined;
  @state() private text = '';
  @state() private chosen = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  show(): void {
    if (this.dialog?.open) return;
    this.text = '';
    this.chosen = 0;
    this.dialog?.showModal();
    if (this.input) this.input.value = '';
  }

  protected override render() {
    const { say } = this;
    const options = this.#options();
    const active = options[this.chosen];
    return html`<dialog aria-label=${say('finder.open')} @click=${this.#outside}>
      <input
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck="false"
        aria-expanded="true"
        aria-controls="found"
        aria-activedescendant=${active ? `option-${this.chosen}` : nothing}
        aria-label=${say('finder.label')}
        placeholder=${say('finder.label')}
        @input=${this.#write}
        @keydown=${this.#key}
      />
      <div class="found" id="found" role="listbox" aria-label=${say('finder.results')}>
        ${options.map(
          ({ content, route }, index) =>
            html`<div
              class="option"
              role="option"
              id="option-${index}"
              aria-selected=${index === this.chosen}
              @click=${() => this.#go(route)}
              @pointermove=${() => this.#choose(index)}
            >
              ${content}
            </div>`,
        )}
      </div>
      ${options.length === 0 ? html`<p class="none" role="status">${say(this.#searching ? 'finder.searching' : 'list.nothingFound')}</p>` : nothing}
    </dialog>`;
  }

  get #searching(): boolean {
    return this.text.trim() !== '' && (this.results.q !== this.text.trim() || !this.results.orders);
  }

  #options(): readonly Option[] {
    const text = this.text.trim().toLocaleLowerCase();
    const pages = placesFor(this.staffRole)
      .map((place) => ({ ...place, label: this.say(place.text) }))
      .filter(({ label }) => label.toLocaleLowerCase().includes(text))
      .map((place) => pageOption(place));
    const orders = text === '' ? [] : (this.results.orders ?? []);
    return [
      ...pages,
      ...orders.map((order): Option => {
        const content = html`<span class="number">${order.number}</span>
          <span class="cut">${order.buyer.name ?? order.buyer.email}</span>
          <span class="phase ${order.phase}">${order.stateName}</span>`;
        return { key: order.id, route: { page: 'order', orderId: order.id }, content };
      }),
    ];
  }

  #write(): void {
    this.text = this.input?.value ?? '';
    this.chosen = 0;
    clearTimeout(this.#timer);
    const q = this.text.trim();
    if (q !== '') this.#timer = setTimeout(() => ask(this, 'find', { q }), patience);
  }

  #key(event: KeyboardEvent): void {
    const options = this.#options();
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      this.#choose((this.chosen + step + options.length) % Math.max(1, options.length));
      return;
    }
    const route = options[this.chosen]?.route;
    if (event.key === 'Enter' && route && !event.isComposing) this.#go(route);
  }

  async #choose(index: number): Promise<void> {
    if (index === this.chosen) return;
    this.chosen = index;
    await this.updateComplete;
    this.renderRoot.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }

  #go(route: Route): void {
    this.dialog?.close();
    ask(this, 'go', { route });
  }

  #outside(event: MouseEvent): void {
    if (event.target === this.dialog) this.dialog?.close();
  }
}

function pageOption({ label, route, text }: Place & { label: string }): Option {
  return { key: text, route, content: html`<span class="cut">${label}</span>` };
}
