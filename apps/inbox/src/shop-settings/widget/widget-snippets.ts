import type { Translator } from '@ordialog/i18n';
import { baseStyles, buttonStyles, icon } from '@ordialog/ui';
import { html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { Check, Copy, TriangleAlert } from 'lucide';
import { pathOf } from '../../routing/route.ts';
import { selectedStyles } from '../../styles/selected-styles.ts';
import { pagePolicy } from './snippets/page-policy.ts';
import { type PlatformKey, platforms } from './snippets/platforms.ts';
import { widgetSnippetsStyles } from './widget-snippets.styles.ts';

/** Milliseconds for which it is said that something was copied. */
const copiedFor = 2000;

/** How the dialog gets onto the shop's pages, for what they are made with. */
export class WidgetSnippets extends LitElement {
  static override styles = [baseStyles, buttonStyles, selectedStyles, widgetSnippetsStyles];

  @property({ attribute: false }) publicKey = '';
  /** The sites that may speak for the shop. */
  @property({ attribute: false }) origins: readonly string[] = [];
  @property({ attribute: false }) say: Translator<'theme'> | undefined;
  @state() private chosen: PlatformKey = 'html';
  @state() private withNonce = false;
  @state() private copied: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  protected override render() {
    const { say, chosen } = this;
    const platform = platforms.find(({ key }) => key === chosen);
    if (!say || !platform) return nothing;
    const { takesNonce } = platform;
    const nonce = takesNonce && this.withNonce;
    const server = location.origin;
    const files = platform.write({ server, shop: this.publicKey, nonce });
    const bundled = ['react', 'vue', 'next'].includes(chosen);
    return html`${this.#sites(say)}
      <div role="tablist" aria-label=${say('platforms')} @keydown=${this.#move}>
        ${platforms.map(
          ({
            key,
            name,
          }) => html`<button type="button" role="tab" id="tab-${key}" aria-selected=${key === chosen} aria-controls="snippets"
            tabindex=${key === chosen ? 0 : -1} @click=${() => this.#choose(key)}>${name}</button>`,
        )}
      </div>
      <div id="snippets" role="tabpanel" aria-labelledby="tab-${chosen}">
        <p class="small">${say(`how_${chosen}`)}</p>
        ${files.map(({ file, code }) => this.#file(file, code))}
        <h3>${say('policy')}</h3>
        <p class="small muted">${say('policy_hint')}</p>
        ${
          takesNonce
            ? html`<label class="check"><input type="checkbox" .checked=${this.withNonce} @change=${({
                target,
              }: Event) => {
                if (target instanceof HTMLInputElement) this.withNonce = target.checked;
              }} />${say('nonce')}</label>`
            : nothing
        }
        ${this.#file('Content-Security-Policy', pagePolicy(server, { nonce, bundled }))}
        <p class="small muted">${say('doctor')}</p>
        ${this.#file('npx', `npx @ordialog/widget doctor https://…`)}
      </div>
      <span class="unseen" role="status">${this.copied === undefined ? '' : say('copied')}</span>`;
  }

  #sites(say: Translator<'theme'>) {
    const link = html`<a href=${pathOf({ page: 'settings', section: 'keys' })}>${say('sites_link')}</a>`;
    return this.origins.length === 0
      ? html`<p class="sites warning small">${icon(TriangleAlert, 18)}<span>${say('sites_none')} ${link}</span></p>`
      : html`<p class="sites small"><span>${say('sites', { sites: this.origins.join(', ') })} ${link}</span></p>`;
  }

  #file(name: string, code: string) {
    const done = this.copied === name;
    return html`<figure>
      <figcaption>
        <span class="name">${name}</span>
        <button type="button" class="quiet button" aria-label=${this.say?.('copy_file', { file: name }) ?? nothing} @click=${() => this.#copy(name, code)}>
          ${icon(done ? Check : Copy, 16)}${this.say?.(done ? 'copied' : 'copy')}
        </button>
      </figcaption>
      <pre tabindex="0" dir="ltr" translate="no"><code>${code.trimEnd()}</code></pre>
    </figure>`;
  }

  #choose(key: PlatformKey): void {
    this.chosen = key;
    this.copied = undefined;
  }

  /** As tabs are moved through everywhere: https://www.w3.org/WAI/ARIA/apg/patterns/tabs/ */
  async #move(event: KeyboardEvent): Promise<void> {
    const at = platforms.findIndex(({ key }) => key === this.chosen);
    const last = platforms.length - 1;
    const to = {
      ArrowRight: at === last ? 0 : at + 1,
      ArrowLeft: at === 0 ? last : at - 1,
      Home: 0,
      End: last,
    }[event.key];
    const next = to === undefined ? undefined : platforms[to];
    if (!next) return;
    event.preventDefault();
    this.#choose(next.key);
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`#tab-${next.key}`)?.focus();
  }

  async #copy(name: string, code: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(code);
    } catch {
      // Where the browser refuses, the text stands there to be selected.
      return;
    }
    this.copied = name;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.copied = undefined;
    }, copiedFor);
  }
}
