import type { Widget } from '@ordialog/protocol';
import { launcherStyles } from './launcher-styles.ts';
import type { PanelSettings } from './panel-element.ts';

/** A parcel, after Lucide’s “package”. */
const parcel = 'M12 22V12M3 7l9 5 9-5M7.5 4.5l9 5M12 2 3 7v10l9 5 9-5V7z';
const svgNamespace = 'http://www.w3.org/2000/svg';

export interface Launcher {
  readonly button: HTMLButtonElement;
  /** For what the shop says of its look. */
  readonly sheet: CSSStyleSheet;
  update(
    settings: Pick<PanelSettings, 'shown' | 'locale' | 'labels'>,
    theme: Widget['theme'],
    unread: number,
    hidden: boolean,
  ): void;
}

/** The button that opens the dialog, with the count of what is unread. Drawn without a library, before anything loads. */
export function drawLauncher(root: ShadowRoot): Launcher {
  const own = new CSSStyleSheet();
  const sheet = new CSSStyleSheet();
  own.replaceSync(launcherStyles);
  root.adoptedStyleSheets = [own, sheet];

  const button = document.createElement('button');
  const svg = document.createElementNS(svgNamespace, 'svg');
  const path = document.createElementNS(svgNamespace, 'path');
  const badge = document.createElement('span');
  button.part = 'launcher';
  badge.part = 'badge';
  button.hidden = true;
  // Names the button together with the count, which one sees.
  svg.role = 'img';
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.append(path);
  button.append(svg, badge);
  root.append(button);

  return {
    button,
    sheet,
    update({ shown, locale, labels }, theme, unread, hidden) {
      const names: Readonly<Record<string, string>> = theme.label ?? {};
      button.hidden = hidden;
      button.ariaExpanded = `${shown}`;
      svg.ariaLabel = labels.launcher ?? names[locale] ?? 'Your order';
      path.setAttribute('d', theme.icon ?? parcel);
      badge.hidden = unread === 0;
      badge.textContent = unread > 99 ? '99+' : `${unread}`;
    },
  };
}
