import type { PageTag } from './page-facts.ts';

/** Elements whose content is no markup: https://html.spec.whatwg.org/multipage/parsing.html#parsing-html-fragments */
const rawText = /^(?:script|style|textarea|title|xmp|iframe|noembed|noframes|noscript)$/;
const entities: Readonly<Record<string, string>> = { amp: '&', quot: '"', apos: "'", lt: '<', gt: '>' };

/** The start tags of an HTML page, in order; comments and what stands inside of scripts are no tags. */
export function readTags(html: string): PageTag[] {
  const tags: PageTag[] = [];
  const next = /<!--[\s\S]*?(?:-->|$)|<([a-z][^\s/>]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>/gi;
  for (let found = next.exec(html); found; found = next.exec(html)) {
    const name = found[1]?.toLowerCase();
    if (name === undefined) continue;
    tags.push({ name, attributes: attributesOf(found[2] ?? '') });
    if (!rawText.test(name)) continue;
    const end = new RegExp(`</${name}[\\s/>]`, 'gi');
    end.lastIndex = next.lastIndex;
    next.lastIndex = end.exec(html)?.index ?? html.length;
  }
  return tags;
}

function attributesOf(text: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name = '', double, single, bare] of text.matchAll(
    /([^\s/>"'=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g,
  )) {
    const key = name.toLowerCase();
    // The first of its name counts.
    if (!Object.hasOwn(attributes, key)) attributes[key] = decoded(double ?? single ?? bare ?? '');
  }
  return attributes;
}

function decoded(value: string): string {
  return value.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    return entities[name] ?? whole;
  });
}
