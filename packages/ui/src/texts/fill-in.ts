import type { Catalogue } from '@ordialog/i18n';

type Values = Readonly<Record<string, string | number>>;

/**
 * Finds texts in an i18next catalogue (JSON v4): `count` chooses among `key_one`, `key_few` … by the language's own
 * rules, `{{name}}` is filled in as it is, since Lit escapes. i18next itself would be a third of the dialog's size.
 */
export function fillIn(locale: string, catalogue: Catalogue): (key: string, values?: Values) => string {
  const plurals = new Intl.PluralRules(locale);
  return (key, values = {}) => {
    const { count } = values;
    const plural = typeof count === 'number' ? catalogue[`${key}_${plurals.select(count)}`] : undefined;
    const text = plural ?? catalogue[key] ?? catalogue[`${key}_other`] ?? key;
    return text.replace(/{{(\w+)}}/g, (hole, name: string) => String(values[name] ?? hole));
  };
}
