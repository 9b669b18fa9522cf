import type { Locale } from '@ordialog/core';
import { escapeHtml } from './escape-html.ts';
import { headerText } from './header-text.ts';
import { layout } from './layout.ts';

export interface EmailContent {
  locale: Locale;
  subject: string;
  /** Whose mail it is: the shop's name, above everything. */
  brand?: string;
  heading: string;
  paragraphs: readonly string[];
  /** Label and value, one pair a line. */
  facts?: readonly (readonly [label: string, value: string])[];
  button?: { label: string; href: string };
  footer: string;
}

export interface RenderedEmail {
  subject: string;
  html: string;
  text: string;
}

/** A mail in our layout. Every value is plain text and is escaped here. */
export async function renderEmail(content: EmailContent): Promise<RenderedEmail> {
  const { locale, brand = '', heading, paragraphs, facts = [], button, footer } = content;
  const subject = headerText(content.subject);
  if (button !== undefined) assertWebAddress(button.href);

  let html = await compiledLayout();
  html = repeat(
    html,
    'paragraph',
    paragraphs.map((paragraph) => ({ paragraph })),
  );
  html = repeat(
    html,
    'fact',
    facts.map(([label, value]) => ({ label, value })),
  );
  html = repeat(html, 'facts', facts.length === 0 ? [] : [{}]);
  html = repeat(html, 'button', button === undefined ? [] : [{ action: button.label, href: button.href }]);
  html = fill(html, { locale, subject, brand, heading, footer, preview: paragraphs[0] ?? heading });

  const text = [
    heading,
    ...paragraphs,
    ...(facts.length === 0 ? [] : [facts.map(([label, value]) => `${label}: ${value}`).join('\n')]),
    ...(button === undefined ? [] : [`${button.label}\n${button.href}`]),
    `--\n${[brand, footer].filter((line) => line !== '').join('\n')}`,
  ].join('\n\n');
  return { subject, html, text };
}

let compiled: Promise<string> | undefined;

/** Loading MJML takes half a second, so it waits for the first mail and happens once. */
function compiledLayout(): Promise<string> {
  compiled ??= import('mjml').then(async ({ default: mjml }) => {
    const { html, errors } = await mjml(layout, { validationLevel: 'strict', keepComments: true, fonts: {} });
    if (errors.length > 0) throw new Error(errors.map((error) => error.formattedMessage).join('; '));
    return html;
  });
  return compiled;
}

type Values = Readonly<Record<string, string>>;

function repeat(html: string, part: string, items: readonly Values[]): string {
  const [before, rest] = splitOnce(html, `<!--${part}-->`);
  const [inner, after] = splitOnce(rest, `<!--/${part}-->`);
  return `${before}${items.map((values) => fill(inner, values)).join('')}${after}`;
}

/** In one pass, so that a value that looks like a placeholder stays what it is. */
function fill(html: string, values: Values): string {
  return html.replace(/\{\{(\w+)\}\}/g, (placeholder, name: string) => {
    const value = values[name];
    return value === undefined ? placeholder : escapeHtml(value).replaceAll('\n', '<br />');
  });
}

function splitOnce(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator);
  if (at < 0) throw new Error(`the layout lacks ${separator}`);
  return [text.slice(0, at), text.slice(at + separator.length)];
}

function assertWebAddress(href: string): void {
  if (!/^https?:\/\//.test(href) || !URL.canParse(href))
    throw new Error('a mail links only to http(s) addresses');
}
