import type { Locale } from '@ordialog/core';
import { html } from 'hono/html';

export type Html = ReturnType<typeof html>;

/** The frame of every page under `/o/`; nothing in it runs or loads but by `nonce` or from here. */
export function hostedPageDocument(
  { locale, title, scripts }: { locale: Locale; title: string; scripts?: { nonce: string } },
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
    ${
      scripts
        ? html`<script src="/widget/v1.js" nonce="${scripts.nonce}" async></script>
    <script type="module" src="/widget/hosted.js" nonce="${scripts.nonce}"></script>`
        : ''
    }
  </head>
  <body>
    ${content}
  </body>
</html>`;
}
