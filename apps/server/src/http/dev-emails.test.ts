import { afterAll, beforeAll, expect, test } from 'vitest';
import { renderEmail } from '../mail/render-email.ts';
import { startTestServer, type TestServer } from '../test-server.ts';

let running: TestServer;
beforeAll(async () => {
  running = await startTestServer();
});
afterAll(() => running.close());

const get = (path: string) => fetch(`${running.url}${path}`);

test('shows a mail that was caught, once, and nothing of it runs', async () => {
  const rendered = await renderEmail({
    locale: 'en',
    subject: '<b>Order</b> 1042',
    heading: 'Order 1042',
    paragraphs: ['Hello'],
    footer: 'Bye',
  });
  const email = {
    id: 'mail/1',
    from: { name: 'Dolls', address: 'shop@example.com' },
    to: { address: 'anna@example.com' },
    ...rendered,
  };
  await running.server.context.mailer.send(email);
  await running.server.context.mailer.send(email);

  const list = await (await get('/dev/emails')).text();
  expect(list.match(/anna@example\.com/g)).toHaveLength(1);
  expect(list).toContain('&lt;b&gt;Order&lt;/b&gt; 1042');

  const one = await (await get('/dev/emails/mail%2F1')).text();
  expect(one).toContain('sandbox="allow-popups"');
  expect(one).toContain('Dolls &lt;shop@example.com&gt;');

  const html = await get('/dev/emails/mail%2F1/html');
  expect(html.headers.get('content-security-policy')).toContain('sandbox');
  expect(await html.text()).toContain('Hello');
});

test('does not know other mails', async () => {
  expect((await get('/dev/emails/none')).status).toBe(404);
});

test('is not there when mails are sent', async () => {
  const sending = await startTestServer({ SMTP_URL: 'smtp://127.0.0.1:1' });
  expect((await fetch(`${sending.url}/dev/emails`)).status).toBe(404);
  await sending.close();
});
