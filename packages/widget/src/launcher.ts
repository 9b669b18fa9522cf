import { launcherStyles } from './launcher-styles.ts';
import type { PanelSettings } from './panel-element.ts';

const words: Readonly<Record<string, string>> = {
  en: 'Your order',
  ru: 'Ваш заказ',
  it: 'Il tuo ordine',
  fr: 'Votre commande',
};

/** A parcel, after Lucide’s “package”. */
const drawing = 'M12 22V12M3 7l9 5 9-5M7.5 4.5l9 5M12 2 3 7v10l9 5 9-5V7z';
const svgNamespace = 'http://www.w3.org/2000/svg';

export interface Launcher {
  readonly button: HTMLButtonElement;
  update(settings: Pick<PanelSettings, 'shown' | 'locale' | 'labels'>, unread: number, hidden: boolean): void;
}

/** The button that opens the dialog, with the count of what is unread. Drawn without a library, before anything loads. */
export function drawLauncher(root: ShadowRoot): Launcher {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(launcherStyles);
  root.adoptedStyleSheets = [sheet];

  const button = document.createElement('button');
  const svg = document.createElementNS(svgNamespace, 'svg');
  const path = document.createElementNS(svgNamespace, 'path');
  const badge = document.createElement('span');
  button.part = 'launcher';
  badge.part = 'badge';
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.ariaHidden = 'true';
  path.setAttribute('d', drawing);
  svg.append(path);
  button.append(svg, badge);
  root.append(button);

  return {
    button,
    update({ shown, locale, labels: { launcher: label = words[locale] } }, unread, hidden) {
      button.hidden = hidden;
      button.ariaExpanded = `${shown}`;
      button.ariaLabel = unread > 0 ? `${label} (${unread})` : `${label}`;
      badge.hidden = unread === 0;
      badge.textContent = unread > 99 ? '99+' : `${unread}`;
    },
  };
}
