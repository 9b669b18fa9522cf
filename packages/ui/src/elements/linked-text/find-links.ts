import { LinkifyIt } from 'linkify-it';

export type TextPart =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'link';
      readonly text: string;
      readonly href: string;
      /** The host as machines see it, where letters of another script may make it look like another one. */
      readonly realHost?: string;
    };

const linkify = new LinkifyIt({ fuzzyIP: false, fuzzyEmail: true, fuzzyLink: true })
  .add('ftp:', null)
  .add('//', null);

/** A text in parts: links that lead to the web or to mail, and all the rest as it stands. */
export function findLinks(text: string): readonly TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  for (const match of linkify.match(text) ?? []) {
    const link = linkTo(match.url, match.text);
    if (!link) continue;
    if (match.index > end) parts.push({ kind: 'text', text: text.slice(end, match.index) });
    parts.push(link);
    end = match.lastIndex;
  }
  if (end < text.length) parts.push({ kind: 'text', text: text.slice(end) });
  return parts;
}

function linkTo(address: string, text: string): TextPart | undefined {
  const url = URL.parse(address);
  if (url?.protocol === 'mailto:') return { kind: 'link', text, href: url.href };
  if (url?.protocol !== 'http:' && url?.protocol !== 'https:') return undefined;
  const disguised = url.host.includes('xn--') || url.username !== '';
  return { kind: 'link', text, href: url.href, ...(disguised ? { realHost: url.host } : {}) };
}
