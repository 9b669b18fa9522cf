import type { Catalogue } from './catalogue.ts';
import { sameEverywhere } from './same-everywhere.ts';

const pluralSuffix = /_(zero|one|two|few|many|other)$/;
const source = 'en';

/** What is wrong with the texts of the languages beside English, one line each. */
export function checkCatalogues(catalogues: ReadonlyMap<string, Catalogue>): string[] {
  const english = catalogues.get(source) ?? new Map<string, string>();
  return [...catalogues].flatMap(([locale, catalogue]) => [
    ...checkKeys(locale, catalogue, english),
    ...[...catalogue].flatMap(([key, text]) => [
      ...checkText(text).map((problem) => `${locale} ${key}: ${problem}`),
      ...checkAgainstEnglish(locale, key, text, english).map((problem) => `${locale} ${key}: ${problem}`),
      ...(locale === 'fr' ? checkFrench(text).map((problem) => `fr ${key}: ${problem}`) : []),
      ...(locale === 'ru' ? checkRussian(text).map((problem) => `ru ${key}: ${problem}`) : []),
    ]),
  ]);
}

/** Exactly the keys of English, and for what is counted the forms that the language has. */
function checkKeys(locale: string, catalogue: Catalogue, english: Catalogue): string[] {
  const plurals = new Set([...english.keys()].filter((key) => key.endsWith('_other')).map(stem));
  const forms = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
  const expected = new Set(
    [...english.keys()].flatMap((key) =>
      plurals.has(stem(key)) ? forms.map((form) => `${stem(key)}_${form}`) : [key],
    ),
  );
  return [
    ...[...expected].filter((key) => !catalogue.has(key)).map((key) => `${locale} ${key}: is missing`),
    ...[...catalogue.keys()]
      .filter((key) => !expected.has(key))
      .map((key) => `${locale} ${key}: is not expected`),
  ];
}

function checkText(text: string): string[] {
  return [
    ...(text.trim() === '' ? ['is empty'] : []),
    ...(text === text.trim() ? [] : ['has space around it']),
    ...(/ {2}/.test(text) ? ['has two spaces in a row'] : []),
  ];
}

function checkAgainstEnglish(locale: string, key: string, text: string, english: Catalogue): string[] {
  if (locale === source) return [];
  const original = english.get(key) ?? english.get(`${stem(key)}_other`);
  if (original === undefined) return [];
  const problems: string[] = [];
  // "One message" needs no number.
  const optional = pluralSuffix.test(key) ? ['count'] : [];
  const [here, there] = [placeholders(text, optional), placeholders(original, optional)];
  if (here !== there) problems.push(`has the placeholders {${here}} instead of {${there}}`);
  const words = text.replace(/\{\{.*?\}\}/g, '');
  if (text === original && /\p{L}{2}/u.test(words) && !sameEverywhere[locale]?.has(text)) {
    problems.push(`is still English: ${text}`);
  }
  return problems;
}

/** French sets a no-break space, best a narrow one, before : ; ! ? and inside guillemets, though not in a header. */
function checkFrench(whole: string): string[] {
  const text = whole.replace(/\b[A-Z][a-z]+(-[A-Z][a-z]+)+: \S+/g, '');
  return [
    ...(/(?<![\u202f\u00a0:;!?])[:;!?]+(?=[\s»)]|$)/.test(text)
      ? [`needs a no-break space before : ; ! ? in “${text}”`]
      : []),
    ...(/«(?![\u202f\u00a0])|(?<![\u202f\u00a0])»/.test(text)
      ? [`needs no-break spaces inside « » in “${text}”`]
      : []),
  ];
}

/** Our «вы» is in lower case except where a sentence begins. */
function checkRussian(text: string): string[] {
  const capital = /(?<=[\p{Ll}\p{N},;—–] )В(?:ы|ас|ам|ами|аш\p{Ll}*)(?!\p{L})/u.exec(text);
  return capital === null ? [] : [`writes ${capital[0]} within a sentence: “${text}”`];
}

function stem(key: string): string {
  return key.replace(pluralSuffix, '');
}

/** Names in `{{name}}` or `{{name, format}}` and keys in `$t(key)`, sorted. */
function placeholders(text: string, without: readonly string[]): string {
  const found = [...text.matchAll(/\{\{-?\s*([\w.]+)|\$t\(([^)]*)\)/g)].map(
    (match) => match[1] ?? match[2] ?? '',
  );
  return [...new Set(found)]
    .filter((name) => !without.includes(name))
    .sort()
    .join(', ');
}
