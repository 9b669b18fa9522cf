import { createTransport } from 'nodemailer';
import { headerText, plainAddress } from './header-text.ts';
import type { MailAddress, Mailer } from './mailer.ts';

/** Sends over the SMTP server of a URL such as `smtps://user:password@host`. */
export function createSmtpMailer(smtpUrl: string, domain: string): Mailer {
  const transport = createTransport({
    url: smtpUrl,
    pool: true,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    // Contents are ours, as strings; nothing a mail says may make us read a file or an address.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send({ id, from, to, replyTo, subject, html, text, attachments = [] }) {
      await transport.sendMail({
        messageId: `<${id}@${domain}>`,
        from: toHeader(from),
        to: toHeader(to),
        ...(replyTo !== undefined && { replyTo: toHeader(replyTo) }),
        subject: headerText(subject),
        html,
        text,
        attachments: attachments.map(({ filename, contentType, content }) => ({
          filename: headerText(filename),
          contentType,
          content: Buffer.from(content),
        })),
        headers: { 'Auto-Submitted': 'auto-generated' },
      });
    },
    close: () => transport.close(),
  };
}

function toHeader({ name, address }: MailAddress): { name: string; address: string } {
  return { name: name === undefined ? '' : headerText(name), address: plainAddress(address) };
}
