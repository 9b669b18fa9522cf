import PostalMime, { type Email as Parsed } from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Email, Mailer } from './mailer.ts';
import { createSmtpMailer } from './smtp-mailer.ts';

let server: SMTPServer;
let mailer: Mailer;
let received: { recipients: string[]; mail: Parsed; source: string }[];

beforeEach(async () => {
  received = [];
  server = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', async () => {
        const source = Buffer.concat(chunks).toString();
        const recipients = session.envelope.rcptTo.map(({ address }) => address);
        received.push({ recipients, mail: await PostalMime.parse(source), source });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  mailer = createSmtpMailer(`smtp://127.0.0.1:${address.port}`, 'dialog.example');
});
afterEach(async () => {
  mailer.close();
  await new Promise<void>((resolve) => server.close(() => resolve()));
});

const email: Email = {
  id: '0195-job',
  from: { name: 'Куклы и Ко', address: 'shop@example.com' },
  to: { name: 'Anna', address: 'anna@example.com' },
  subject: 'Заказ 1042',
  html: '<p>Bonjour</p>',
  text: 'Bonjour',
};

test('sends both forms, in any script, under a stable id', async () => {
  await mailer.send(email);
  await mailer.send(email);
  expect(received).toHaveLength(2);
  for (const { mail, recipients } of received) {
    expect(recipients).toEqual(['anna@example.com']);
    expect(mail).toMatchObject({
      messageId: '<0195-job@dialog.example>',
      subject: 'Заказ 1042',
      from: { name: 'Куклы и Ко', address: 'shop@example.com' },
    });
    expect(mail.html).toContain('<p>Bonjour</p>');
    expect(mail.text).toContain('Bonjour');
  }
});

test('lets no name or subject begin a header', async () => {
  const injection = 'x\r\nBcc: all@example.com\r\n\r\nbody';
  await mailer.send({
    ...email,
    subject: injection,
    to: { ...email.to, name: injection },
    from: { ...email.from, name: injection },
  });
  const [first] = received;
  expect(first?.recipients).toEqual(['anna@example.com']);
  expect(first?.mail.headers.map(({ key }) => key)).not.toContain('bcc');
  expect(first?.mail.to).toHaveLength(1);
});

test.each(['a@b.test, c@d.test', 'a@b.test\r\nRCPT TO:<c@d.test>', 'Anna <a@b.test>', 'nobody', ''])(
  'sends to no address like %j',
  async (address) => {
    await expect(mailer.send({ ...email, to: { address } })).rejects.toThrow('address');
    expect(received).toEqual([]);
  },
);

test('fails when the server cannot be reached', async () => {
  const nowhere = createSmtpMailer('smtp://127.0.0.1:1', 'dialog.example');
  await expect(nowhere.send(email)).rejects.toThrow();
  nowhere.close();
});
