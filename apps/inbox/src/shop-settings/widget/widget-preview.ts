import type { Locale } from '@ordialog/core';
import type { Translator } from '@ordialog/i18n';
import type { ShopTheme } from '@ordialog/protocol';
import { baseStyles, icon } from '@ordialog/ui';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { Monitor, Moon, Smartphone, Sun } from 'lucide';
import { languageNames } from '../../settings/language-names.ts';
import { selectStyles } from '../../styles/select-styles.ts';
import { selectedStyles } from '../../styles/selected-styles.ts';
import { isPreviewReady, type PreviewLook } from '../../widget-preview/preview-look.ts';
import { widgetPreviewStyles } from './widget-preview.styles.ts';

/** CSS pixels of the window that each stands for; the sizes also stand in the styles. */
const widths = { phone: 390, desktop: 1000 } as const;
type Device = keyof typeof widths;

/** A page of a shop with the real dialog on it, in a frame, drawn as the theme is being changed. */
export class WidgetPreview extends LitElement {
  static override styles = [baseStyles, selectStyles, selectedStyles, widgetPreviewStyles];

  @property({ attribute: false }) theme: ShopTheme | null = null;
  @property({ attribute: false }) locales: readonly Locale[] = [];
  @property({ attribute: false }) shopName = '';
  @property({ attribute: false }) say: Translator<'theme'> | undefined;
  @state() private device: Device = 'phone';
  @state() private ground: 'light' | 'dark' = matchMedia('(prefers-color-scheme: dark)').matches
    ? 'dark'
    : 'light';
  @state() private locale: Locale | undefined;
  @query('iframe') private readonly frame: HTMLIFrameElement | undefined;

  readonly #scale = new CSSStyleSheet();
  readonly #sizes = new ResizeObserver(() => this.#fit());

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('message', this.#heard);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('message', this.#heard);
    this.#sizes.disconnect();
  }

  protected override firstUpdated(): void {
    this.shadowRoot?.adoptedStyleSheets.push(this.#scale);
  }

  protected override updated(changed: PropertyValues<this>): void {
    const stage = this.renderRoot.querySelector('.stage');
    if (stage) this.#sizes.observe(stage);
    if (changed.size > 0) this.#show();
    this.#fit();
  }

  protected override render() {
    const { say, device, ground } = this;
    if (!say) return nothing;
    return html`<div class="bar">
        <div class="switch" role="group" aria-label=${say('device')}>
          ${this.#button('phone', device === 'phone', Smartphone, () => {
            this.device = 'phone';
          })}
          ${this.#button('desktop', device === 'desktop', Monitor, () => {
            this.device = 'desktop';
          })}
        </div>
        <div class="switch" role="group" aria-label=${say('ground')}>
          ${this.#button('light', ground === 'light', Sun, () => {
            this.ground = 'light';
          })}
          ${this.#button('dark', ground === 'dark', Moon, () => {
            this.ground = 'dark';
          })}
        </div>
        <select aria-label=${say('language')} @change=${this.#choose}>
          ${this.locales.map((each) => html`<option value=${each} .selected=${each === this.#language}>${languageNames[each]}</option>`)}
        </select>
      </div>
      <div class="stage ${device}">
        <iframe src="/inbox/preview.html" title=${say('preview_frame')}></iframe>
      </div>
      <p class="small muted">${say('preview_hint')}</p>`;
  }

  #button(key: 'phone' | 'desktop' | 'light' | 'dark', on: boolean, drawing: typeof Sun, choose: () => void) {
    return html`<button type="button" aria-pressed=${on} @click=${choose}>${icon(drawing, 18)}<span>${this.say?.(`show_${key}`)}</span></button>`;
  }

  get #language(): Locale {
    const own = this.say?.locale ?? 'en';
    return this.locale ?? (this.locales.includes(own) ? own : (this.locales[0] ?? 'en'));
  }

  #choose({ target }: Event): void {
    if (target instanceof HTMLSelectElement) this.locale = this.locales.find((each) => each === target.value);
  }

  readonly #heard = ({ data, source }: MessageEvent) => {
    if (isPreviewReady(data) && source === this.frame?.contentWindow) this.#show();
  };

  #show(): void {
    const { theme, ground, shopName } = this;
    const look: PreviewLook = { kind: 'preview-look', theme, ground, shopName, locale: this.#language };
    this.frame?.contentWindow?.postMessage(look, location.origin);
  }

  /** The frame is as wide as the window it stands for, and drawn smaller. */
  #fit(): void {
    const width = this.renderRoot.querySelector('.stage')?.clientWidth ?? 0;
    if (width === 0) return;
    const scale = Math.min(1, width / widths[this.device]);
    this.#scale.replaceSync(`.stage{--scale:${scale.toFixed(4)}}`);
  }
}
