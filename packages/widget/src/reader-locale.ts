/** The product's languages, as in `core`, whose code would be too much for the loader. */
const ours = / (en|ru|it|fr)\b/i;

/** The language for an element: its own attribute, the nearest `lang`, the browser's, English. */
export function readerLocale(element: Element): string {
  const wanted = [
    '',
    element.getAttribute('locale'),
    element.closest('[lang]')?.getAttribute('lang'),
    ...navigator.languages,
  ];
  return ours.exec(wanted.join(' '))?.[1]?.toLowerCase() ?? 'en';
}
