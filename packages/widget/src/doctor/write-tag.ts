import type { PageTag } from './page-facts.ts';

/** A script's tag as it should stand on the page: `undefined` takes an attribute away. */
export function writeTag(
  { attributes }: Pick<PageTag, 'attributes'>,
  change: Readonly<Record<string, string | undefined>> = {},
): string {
  const written = Object.entries({ ...attributes, ...change }).flatMap(([name, value]) => {
    if (value === undefined) return [];
    return value === '' ? [name] : [`${name}="${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`];
  });
  return `<script ${written.join(' ')}></script>`;
}
