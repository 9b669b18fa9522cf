import { z } from 'zod';
import type { Sms, SmsOutcome, SmsProvider } from './sms-provider.ts';
import type { TwilioAccount } from './sms-url.ts';

const timeoutMs = 20_000;

/** Twilio's Message resource and its error, of which this much is used. */
const messageSchema = z.object({ sid: z.string() });
const errorSchema = z.object({ code: z.number(), message: z.string() });

/**
 * Twilio's error codes that say that this recipient cannot be written to (its error dictionary): 21211 invalid
 * number, 21214 not reachable, 21217 and 21219 not a number that may be used, 21408 no permission for the region,
 * 21610 unsubscribed, 21612 not reachable from this sender, 21614 not a mobile number, 21635 a landline.
 */
const recipientErrors = new Set([21211, 21214, 21217, 21219, 21408, 21610, 21612, 21614, 21635]);

/** Sends through Twilio's REST API, version 2010-04-01. */
export function createTwilioSms({ origin, accountSid, authToken, from }: TwilioAccount): SmsProvider {
  const url = `${origin}/2010-04-01/Accounts/${accountSid}/Messages.json`;
  const authorization = `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString('base64')}`;
  const sender = from.startsWith('MG') ? { MessagingServiceSid: from } : { From: from };
  return {
    async send({ to, text }: Sms): Promise<SmsOutcome> {
      const response = await fetch(url, {
        method: 'POST',
        headers: { authorization, accept: 'application/json' },
        body: new URLSearchParams({ To: to, ...sender, Body: text }),
        // The credentials are for this host alone.
        redirect: 'error',
        signal: AbortSignal.timeout(timeoutMs),
      }).catch((cause: unknown): never => {
        throw new Error(`Twilio cannot be reached: ${reasonOf(cause)}`, { cause });
      });
      const answer = await response.text();
      if (response.ok) return { sent: true, reference: messageSchema.parse(JSON.parse(answer)).sid };
      const error = errorIn(answer);
      if (error && recipientErrors.has(error.code)) {
        return { sent: false, refused: `${error.code}: ${error.message}` };
      }
      const said = error ? `${error.code}: ${error.message}` : 'no reason given';
      throw new Error(`Twilio answered ${response.status}, ${said}`);
    },
  };
}

function errorIn(answer: string): z.infer<typeof errorSchema> | undefined {
  try {
    return errorSchema.safeParse(JSON.parse(answer)).data;
  } catch {
    // Proxies between us and Twilio answer in HTML.
    return undefined;
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { cause } = error;
  return cause instanceof Error && cause.message !== '' ? cause.message : error.message;
}
