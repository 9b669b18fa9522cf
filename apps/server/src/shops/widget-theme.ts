import { launcherDrawings, launcherLook, locales } from '@ordialog/core';
import { pageTexts } from '@ordialog/i18n';
import type { Widget } from '@ordialog/protocol';
import type { Shop } from '../db/tables/shops.ts';
import { themeCss } from './theme-css.ts';

/** A shop's theme, ready to be worn. */
export function widgetTheme({ settings }: Pick<Shop, 'settings'>): Widget['theme'] {
  const theme = settings.theme ?? {};
  const { scheme, placement, launcher = {} } = theme;
  const { label = {}, icon = 'parcel' } = launcher;
  const drawing = launcherDrawings[icon];
  return {
    css: launcherLook + themeCss(theme),
    label: Object.fromEntries(
      locales.map((locale) => [locale, label[locale] ?? pageTexts[locale]('launcher')]),
    ),
    ...(scheme && { scheme }),
    ...(placement && { placement }),
    ...(drawing && { icon: drawing }),
  };
}
