import type { Locale } from '@ordialog/core';
import { createInstance } from 'i18next';
import type { Catalogue, KeyOf, Namespace } from './catalogue.ts';

export type Values = Readonly<Record<string, string | number>>;

/** Finds a text and fills it in; `count` chooses the plural. Nothing is escaped: Lit and the mail layout do that. */
export interface Translator<N extends Namespace> {
  readonly locale: Locale;
  (key: KeyOf<N>, values?: Values): string;
}

/** `overrides` replace single texts by key: a shop's own `labels`. */
export function createTranslator<N extends Namespace>(
  locale: Locale,
  catalogue: Catalogue,
  overrides: Catalogue = {},
): Translator<N> {
  const i18n = createInstance();
  void i18n.init({
    lng: locale,
    resources: { [locale]: { translation: { ...catalogue, ...overrides } } },
    initAsync: false,
    interpolation: { escapeValue: false, skipOnVariables: true },
    keySeparator: false,
    nsSeparator: false,
  });
  const translate = (key: string, values?: Values): string => i18n.t(key, { ...values });
  return Object.assign(translate, { locale });
}
