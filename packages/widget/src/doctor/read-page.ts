import type { PageFacts, PagePolicy, PageTag } from './page-facts.ts';
import { readTags } from './read-tags.ts';

const ourScript = /\/widget\/v\d+\.js(?:[?#]|$)/;
const ourElements = /^order-(?:dialog|tracker|reviews)$/;
/** A JWT: two parts of JSON, and a signature. */
const token = /\beyJ[\w-]+\.eyJ[\w-]+\.[\w-]{20,}/;

/** What a page says of itself: its answer's headers, its tags. */
export function readPage(url: string, headers: Headers, html: string): PageFacts {
  const tags = readTags(html);
  return {
    url,
    policies: [...headerPolicies(headers), ...metaPolicies(tags)],
    lang: tags.find(({ name }) => name === 'html')?.attributes.lang,
    ...ourTags(tags),
    writtenToken: token.exec(html)?.[0],
    cacheControl: headers.get('cache-control') ?? undefined,
  };
}

export function ourTags(tags: readonly PageTag[]): Pick<PageFacts, 'scripts' | 'elements'> {
  return {
    scripts: tags.filter(({ name, attributes }) => name === 'script' && ourScript.test(attributes.src ?? '')),
    elements: tags.filter(({ name }) => ourElements.test(name)),
  };
}

/** Policies in one header are set apart by commas, which no policy contains. */
export function headerPolicies(headers: Headers): PagePolicy[] {
  return (headers.get('content-security-policy') ?? '')
    .split(',')
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .map((text) => ({ from: 'header', text }));
}

export function metaPolicies(tags: readonly PageTag[]): PagePolicy[] {
  return tags.flatMap(({ name, attributes }): PagePolicy[] =>
    name === 'meta' && attributes['http-equiv']?.toLowerCase() === 'content-security-policy'
      ? [{ from: 'meta', text: attributes.content ?? '' }]
      : [],
  );
}
