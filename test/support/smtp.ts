import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { atEnd } from './at-end.ts';

/** Takes the mail; answers each recipient with 550; takes it and never says so. */
export type MailboxMode = 'ok' | 'refuse' | 'hang';

export interface ReceivedMail extends Email {
  /** Whom the envelope named, which headers may hide. */
  readonly recipients: readonly string[];
}

/** A real SMTP server on loopback that keeps what it is sent. */
export class Mailbox {
  mode: MailboxMode = 'ok';
  readonly #mails: ReceivedMail[] = [];
  readonly #server: SMTPServer;
  #attempts = 0;

  private constructor() {
    this.#server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      closeTimeout: 100,
      onRcptTo: (_address, _session, done) => {
        this.#attempts += 1;
        if (this.mode === 'refuse') done(Object.assign(new Error('No such mailbox'), { responseCode: 550 }));
        else done();
      },
      onData: (stream, session, done) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.once('end', () => {
          if (this.mode === 'hang') return;
          const recipients = session.envelope.rcptTo.map(({ address }) => address);
          PostalMime.parse(Buffer.concat(chunks)).then((email) => {
            this.#mails.push({ ...email, recipients });
            done();
          }, done);
        });
      },
    });
    // A client that goes away in the middle is part of the tests.
    this.#server.on('error', (error) => {
      if (!('code' in error) || error.code !== 'ECONNRESET') throw error;
    });
  }

  static async open(): Promise<Mailbox> {
    const mailbox = new Mailbox();
    mailbox.#server.listen(0, '127.0.0.1');
    await once(mailbox.#server.server, 'listening');
    return mailbox;
  }

  /** What `SMTP_URL` takes. */
  get url(): string {
    const address = this.#server.server.address();
    if (address === null || typeof address === 'string') throw new Error('The mailbox is not open.');
    return `smtp://127.0.0.1:${address.port}`;
  }

  get mails(): readonly ReceivedMail[] {
    return this.#mails;
  }

  /** How many recipients senders have named, taken or not. */
  get attempts(): number {
    return this.#attempts;
  }

  /** The mails to `recipient`, once there are `count` of them. */
  async mailsTo(recipient: string, count = 1, within = 10_000): Promise<readonly ReceivedMail[]> {
    const deadline = Date.now() + within;
    for (;;) {
      const found = this.#mails.filter((mail) => mail.recipients.includes(recipient));
      if (found.length >= count) return found;
      if (Date.now() > deadline) {
        throw new Error(`${found.length} of ${count} mails reached ${recipient} within ${within} ms.`);
      }
      await sleep(25);
    }
  }

  async close(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.close(resolve));
  }
}

/** A mailbox for this test file, closed at its end. */
export async function openMailbox(): Promise<Mailbox> {
  const mailbox = await Mailbox.open();
  atEnd(() => mailbox.close());
  return mailbox;
}
