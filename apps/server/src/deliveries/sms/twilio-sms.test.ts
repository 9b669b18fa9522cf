import { afterEach, beforeEach, expect, test } from 'vitest';
import type { SmsProvider } from './sms-provider.ts';
import { parseSmsUrl } from './sms-url.ts';
import { TwilioDouble } from './test-twilio.ts';
import { createTwilioSms } from './twilio-sms.ts';

let twilio: TwilioDouble;
beforeEach(async () => {
  twilio = await TwilioDouble.open();
});
afterEach(() => twilio.close());

function providerOf(url: string): SmsProvider {
  const account = parseSmsUrl(url);
  if (!account) throw new Error('not an SMS_URL');
  return createTwilioSms(account);
}

const sms = { id: '1', shopId: 's', to: '+393331234567', text: 'Заказ 1042: 50 % & больше = +1' };

test.each(['+15005550006', 'DollsAndCo', `MG${'f'.repeat(32)}`])('sends a text from %s', async (from) => {
  const outcome = await providerOf(twilio.url(from)).send(sms);
  expect(outcome).toEqual({ sent: true, reference: expect.stringMatching(/^SM[0-9a-f]{32}$/) });
  expect(twilio.messages).toEqual([{ to: sms.to, from, body: sms.text }]);
});

test.each([21211, 21610, 21614])('takes error %i as this number’s, for good', async (code) => {
  twilio.refused.set(sms.to, code);
  const outcome = await providerOf(twilio.url()).send(sms);
  expect(outcome).toEqual({ sent: false, refused: expect.stringContaining(String(code)) });
});

test('fails, to be tried again, on what may be mended', async () => {
  twilio.mode = 'fails';
  await expect(providerOf(twilio.url()).send(sms)).rejects.toThrow('500, 20500: Internal Server Error');
  twilio.mode = 'proxy';
  await expect(providerOf(twilio.url()).send(sms)).rejects.toThrow('502, no reason given');
  twilio.mode = 'ok';
  await expect(providerOf(twilio.url('+15005550006', 'old')).send(sms)).rejects.toThrow('401, 20003');
  twilio.refused.set(sms.to, 21606);
  await expect(providerOf(twilio.url()).send(sms)).rejects.toThrow('21606');
  expect(twilio.messages).toEqual([]);
});

test('fails when nobody is there, without its credentials in the error', async () => {
  const url = twilio.url();
  await twilio.close();
  const failing = providerOf(url).send(sms);
  await expect(failing).rejects.toThrow('Twilio cannot be reached');
  await expect(failing).rejects.not.toThrow('test/token');
});
