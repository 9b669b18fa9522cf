export interface Sms {
  /** Of its delivery: the same through all attempts. */
  readonly id: string;
  readonly shopId: string;
  /** E.164 */
  readonly to: string;
  readonly text: string;
}

/** `reference` is the provider's name for the message; `refused`: this number cannot be written to, in its words. */
export type SmsOutcome =
  | { readonly sent: true; readonly reference: string }
  | { readonly sent: false; readonly refused: string };

/**
 * Hands a text message over, or throws; whoever calls is a job and will call again. Providers know no idempotency
 * key, so a message whose answer was lost may be sent twice.
 */
export interface SmsProvider {
  send(sms: Sms): Promise<SmsOutcome>;
}
