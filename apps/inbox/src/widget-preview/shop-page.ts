import { accentColors, parseHexColor } from '@ordialog/core';
import type { ShopTheme } from '@ordialog/protocol';
import { previewServer } from './answer-fetch.ts';
import type { PreviewLook } from './preview-look.ts';
import type { Sample } from './sample-order.ts';

/** The page around the dialog, and the dialog on it as the settings want it. */
export class ShopPage {
  #sample: Sample | undefined;
  #dialog: HTMLElement | undefined;
  /** What an existing dialog cannot be told and is made anew for. */
  #made = '';
  #count = 0;
  readonly #sheet = new CSSStyleSheet();

  constructor() {
    document.adoptedStyleSheets.push(this.#sheet);
  }

  get sample(): Sample {
    if (!this.#sample) throw new Error('The settings have not said yet what to show.');
    return this.#sample;
  }

  show({ theme, ground, locale, shopName }: PreviewLook, sample: Sample): void {
    this.#sample = sample;
    document.documentElement.lang = locale;
    document.documentElement.dataset.ground = ground;
    const heading = document.querySelector('header strong');
    if (heading) heading.textContent = shopName;
    this.#sheet.replaceSync(`order-dialog{${properties(theme)}}`);
    const made = JSON.stringify([locale, shopName, theme?.launcher ?? null]);
    if (made !== this.#made) this.#make();
    this.#made = made;
    const scheme = theme?.scheme ?? 'auto';
    this.#dialog?.setAttribute('theme', scheme === 'auto' ? ground : scheme);
    this.#dialog?.setAttribute('placement', theme?.placement ?? 'end');
  }

  #make(): void {
    const open = this.#dialog?.hasAttribute('open') ?? true;
    this.#count += 1;
    const dialog = document.createElement('order-dialog');
    // Another shop each time, so that the look that is remembered of one is not shown for the next.
    dialog.setAttribute('shop', `pk_preview_${Date.now()}_${this.#count}`);
    dialog.setAttribute('server', new URL(previewServer, location.href).href);
    dialog.setAttribute('order', this.sample.order.id);
    Reflect.set(dialog, 'tokenProvider', async () => 'preview');
    if (open) dialog.setAttribute('open', '');
    // Nothing is sent from here.
    dialog.addEventListener('ordialog-before-send', (event) => event.preventDefault());
    this.#dialog?.remove();
    this.#dialog = dialog;
    document.body.append(dialog);
  }
}

/** As the loader would set them for this theme. */
function properties(theme: ShopTheme | null): string {
  const { accent, radius, font } = theme ?? {};
  const lines: string[] = [];
  if (accent !== undefined && parseHexColor(accent)) {
    const { light, dark } = accentColors(accent);
    lines.push(
      `--ordialog-color-accent:light-dark(${light.accent},${dark.accent})`,
      `--ordialog-color-on-accent:light-dark(${light.onAccent},${dark.onAccent})`,
    );
  }
  if (radius !== undefined) lines.push(`--ordialog-radius:${radius}px`);
  if (font === 'system') lines.push('--ordialog-font:system-ui,sans-serif');
  return lines.join(';');
}
