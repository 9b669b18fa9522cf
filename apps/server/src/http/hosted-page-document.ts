import type { Locale } from '@ordialog/core';
import { html } from 'hono/html';

export type Html = ReturnType<typeof html>;

interface HostedPage {
  readonly locale: Locale;
  readonly title: string;
  /** What stands above all, whether the order can be shown or not. */
  readonly heading: string;
  /** The public key of the shop whose look the page has. */
  readonly shop?: string;
  readonly scripts?: { readonly nonce: string };
}

/** The frame of every page under `/o/`; nothing in it runs or loads but by `nonce` or from here. */
export function hostedPageDocument(
  { locale, title, heading, shop, scripts }: HostedPage,
  content: Html,
): Html {
  return html`<!doctype html>
<html lang="${locale}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="robots" content="noindex" />
    <meta name="color-scheme" content="light dark" />
    <title>${title}</title>
    <link rel="stylesheet" href="/o/page.css" />
    ${shop === undefined ? '' : html`<link rel="stylesheet" href="/o/theme.css?shop=${shop}" />`}
    ${
      scripts
        ? html`<script src="/widget/v1.js" nonce="${scripts.nonce}" async></script>
    <script type="module" src="/widget/hosted.js" nonce="${scripts.nonce}"></script>`
        : ''
    }
  </head>
  <body>
    <header class="shop"><h1>${heading}</h1></header>
    <main>${content}</main>
  </body>
</html>`;
}
