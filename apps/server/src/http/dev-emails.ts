import { Hono } from 'hono';
import { html } from 'hono/html';
import type { Db } from '../db/database.ts';
import type { AppEnv } from './app-env.ts';
import { problem } from './problem.ts';

const PAGE_POLICY =
  "default-src 'none'; style-src 'self'; frame-src 'self'; base-uri 'none'; frame-ancestors 'none'";
/** A mail in its frame: what a mail client would show, and no script whatever it contains. */
const MAIL_POLICY =
  "sandbox allow-popups; default-src 'none'; img-src https: data:; style-src 'unsafe-inline'; frame-ancestors 'self'";

const STYLES = `:root { color-scheme: light dark; font: 15px/1.45 system-ui, sans-serif; }
body { margin: 0 auto; max-width: 760px; padding: 24px 16px; }
h1 { font-size: 22px; } a { color: inherit; }
ul { list-style: none; padding: 0; }
li { border-top: 1px solid color-mix(in oklch, currentColor 15%, transparent); padding: 12px 0; }
li a { font-weight: 600; text-decoration: none; } li a:hover { text-decoration: underline; }
small { opacity: 0.7; font-variant-numeric: tabular-nums; }
iframe { width: 100%; height: 640px; border: 1px solid color-mix(in oklch, currentColor 15%, transparent); border-radius: 10px; background: #fff; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; }
`;

/** `/dev/emails`: the mails that were not sent because no SMTP server is set. For whoever tries the product. */
export function devEmails(db: Db): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  const find = (id: string) =>
    db.selectFrom('caught_emails').selectAll().where('message_id', '=', id).executeTakeFirst();

  app.use(async (c, next) => {
    c.header('Content-Security-Policy', PAGE_POLICY);
    c.header('Cache-Control', 'no-store');
    await next();
  });

  app.get('/styles.css', (c) => c.body(STYLES, 200, { 'Content-Type': 'text/css; charset=utf-8' }));

  app.get('/', async (c) => {
    const mails = await db
      .selectFrom('caught_emails')
      .select(['message_id', 'recipient', 'subject', 'caught_at'])
      .orderBy('caught_at', 'desc')
      .limit(200)
      .execute();
    const items = mails.map(
      (mail) => html`<li>
        <a href="/dev/emails/${encodeURIComponent(mail.message_id)}">${mail.subject}</a><br />
        <small>${mail.recipient} · ${mail.caught_at.toISOString()}</small>
      </li>`,
    );
    const empty = html`<p>None yet. Place an order in the demo shop, and its mails appear here.</p>`;
    return c.html(page('Caught e-mails', html`${mails.length === 0 ? empty : html`<ul>${items}</ul>`}`));
  });

  app.get('/:id', async (c) => {
    const mail = await find(c.req.param('id'));
    if (mail === undefined) return problem(c, 404, 'not_found');
    const source = `/dev/emails/${encodeURIComponent(mail.message_id)}/html`;
    return c.html(
      page(
        mail.subject,
        html`<p><a href="/dev/emails">All e-mails</a></p>
          <p><small>${mail.sender} → ${mail.recipient} · ${mail.caught_at.toISOString()}</small></p>
          <iframe sandbox="allow-popups" src="${source}" title="${mail.subject}"></iframe>
          <h2>Text</h2>
          <pre>${mail.text}</pre>`,
      ),
    );
  });

  app.get('/:id/html', async (c) => {
    const mail = await find(c.req.param('id'));
    if (mail === undefined) return problem(c, 404, 'not_found');
    c.header('Content-Security-Policy', MAIL_POLICY);
    return c.html(mail.html);
  });

  return app;
}

function page(title: string, content: ReturnType<typeof html>): ReturnType<typeof html> {
  return html`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${title}</title>
    <link rel="stylesheet" href="/dev/emails/styles.css" />
  </head>
  <body>
    <h1>${title}</h1>
    ${content}
  </body>
</html>`;
}
