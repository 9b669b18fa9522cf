/** An account at Twilio, from a URL such as `twilio://ACCOUNT_SID:AUTH_TOKEN@api.twilio.com?from=+15551234567`. */
export interface TwilioAccount {
  readonly origin: string;
  readonly accountSid: string;
  readonly authToken: string;
  /** A number in E.164, a sender's name of up to 11 characters, or a messaging service's SID. */
  readonly from: string;
}

const schemes: Readonly<Record<string, string>> = { 'twilio:': 'https', 'twilio+http:': 'http' };
const SENDER = /^(\+[1-9]\d{4,14}|MG[0-9a-f]{32}|(?=.*[A-Za-z])[A-Za-z0-9 ]{1,11})$/;

/** Undefined when it is no such URL. `twilio+http:` is for a test double on the same machine. */
export function parseSmsUrl(value: string): TwilioAccount | undefined {
  if (!URL.canParse(value)) return undefined;
  const { protocol, username, password, host, searchParams } = new URL(value);
  const scheme = schemes[protocol];
  // A plus sign in a query means a space unless it is escaped, and nobody escapes it in a phone number.
  const from = searchParams.get('from')?.replace(/^ /, '+') ?? '';
  const authToken = decoded(password);
  const isAccount = /^AC[0-9a-f]{32}$/i.test(username) && host !== '';
  if (scheme === undefined || !isAccount || !authToken || !SENDER.test(from)) return undefined;
  return { origin: `${scheme}://${host}`, accountSid: username, authToken, from };
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    // A percent sign that escapes nothing.
    return undefined;
  }
}
