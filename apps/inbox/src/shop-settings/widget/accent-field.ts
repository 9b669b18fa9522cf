import {
  accentColors,
  accentContrast,
  dark,
  hexColor,
  light,
  linearRgb,
  parseHexColor,
} from '@ordialog/core';
import type { Translator } from '@ordialog/i18n';
import { html, nothing, svg } from 'lit';
import { live } from 'lit/directives/live.js';

const schemes = { light, dark } as const;

/** What the widget has where a shop sets nothing. */
const usualColors = { light: usualIn('light'), dark: usualIn('dark') } as const;
const usualAccent = usualColors.light.accent;

interface AccentField {
  /** As it is written, which may be no color yet. */
  readonly accent: string | undefined;
  readonly say: Translator<'theme'>;
  readonly edit: (accent: string | undefined) => void;
}

/** A color by the browser's own field or by its code, with how well it is read in either scheme. */
export function accentField({ accent, say, edit }: AccentField) {
  const written = accent ?? usualAccent;
  const valid = parseHexColor(written) !== undefined;
  const write = ({ target }: Event) => target instanceof HTMLInputElement && edit(tidied(target.value));
  return html`<div class="field accent">
    <label for="theme.accent">${say('accent')}</label>
    <div class="color">
      <input type="color" .value=${live(valid ? written : usualAccent)} aria-label=${say('accent_pick')} @input=${write} />
      <input id="theme.accent" type="text" class="figures" autocomplete="off" spellcheck="false" maxlength="9"
        .value=${live(accent ?? '')} placeholder=${usualAccent} aria-invalid=${!valid} aria-describedby="accent-error accent-contrast" @change=${write} />
      ${accent === undefined ? nothing : html`<button type="button" class="quiet button" @click=${() => edit(undefined)}>${say('accent_usual')}</button>`}
    </div>
    <p class="error" id="accent-error" role="alert">${valid ? nothing : say('accent_wrong')}</p>
    ${valid ? contrastList(accent, say) : nothing}
  </div>`;
}

/** `1A5F7A` and `#15a` are meant as colors, too. */
function tidied(written: string): string | undefined {
  const [, code] = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(written.trim()) ?? [];
  if (code === undefined) return written.trim() === '' ? undefined : written.trim();
  const long = code.length === 3 ? code.replace(/./g, '$&$&') : code;
  return `#${long.toLowerCase()}`;
}

function contrastList(written: string | undefined, say: Translator<'theme'>) {
  const shown = written === undefined ? usualColors : accentColors(written);
  const format = new Intl.NumberFormat(say.locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const rows = (['light', 'dark'] as const).map((name) => {
    const { accent, onAccent } = shown[name];
    // Never more than there is: 4.49 is not 4.5.
    const ratio = format.format(Math.floor(accentContrast(schemes[name], accent) * 10) / 10);
    const kept = written === undefined || accent === written.toLowerCase();
    const ground = hexColor(linearRgb(schemes[name].colors.surface));
    return html`<li>
      ${swatch(ground, accent, onAccent)}
      <span><strong>${say(`on_${name}`)}</strong> <span class="figures">${say('ratio', { ratio })}</span><br />
        <span class="muted">${kept ? say('kept') : say('moved', { color: accent })}</span></span>
    </li>`;
  });
  return html`<ul class="contrast small" id="accent-contrast">${rows}</ul>`;
}

function swatch(ground: string, accent: string, onAccent: string) {
  return html`<svg viewBox="0 0 72 40" width="72" height="40" aria-hidden="true">${svg`
    <rect width="72" height="40" rx="6" fill=${ground} stroke="currentColor" stroke-opacity=".18" />
    <text x="9" y="25" fill=${accent} font-size="14" font-weight="600">Aa</text>
    <rect x="34" y="8" width="30" height="24" rx="6" fill=${accent} />
    <text x="49" y="25" text-anchor="middle" fill=${onAccent} font-size="14" font-weight="600">Aa</text>`}</svg>`;
}

function usualIn(name: keyof typeof schemes) {
  const { accent, 'on-accent': onAccent } = schemes[name].colors;
  return { accent: hexColor(linearRgb(accent)), onAccent: hexColor(linearRgb(onAccent)) };
}
