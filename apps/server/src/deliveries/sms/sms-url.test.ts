import { expect, test } from 'vitest';
import { parseSmsUrl } from './sms-url.ts';

const sid = `AC${'0'.repeat(32)}`;

test.each([
  [`twilio://${sid}:tok%2Fen@api.twilio.com?from=+15551234567`, 'https://api.twilio.com', '+15551234567'],
  [`twilio://${sid}:tok%2Fen@api.twilio.com?from=%2B15551234567`, 'https://api.twilio.com', '+15551234567'],
  [`twilio://${sid}:tok%2Fen@api.twilio.com?from=Dolls%20Co`, 'https://api.twilio.com', 'Dolls Co'],
  [`twilio+http://${sid}:tok%2Fen@127.0.0.1:4010?from=Dolls`, 'http://127.0.0.1:4010', 'Dolls'],
])('%s', (url, origin, from) => {
  expect(parseSmsUrl(url)).toEqual({ origin, accountSid: sid, authToken: 'tok/en', from });
});

test.each([
  'twilio',
  `https://${sid}:token@api.twilio.com?from=Dolls`,
  'twilio://user:token@api.twilio.com?from=Dolls',
  `twilio://${sid}@api.twilio.com?from=Dolls`,
  `twilio://${sid}:token@api.twilio.com`,
  `twilio://${sid}:token@api.twilio.com?from=5551234567`,
  `twilio://${sid}:token@api.twilio.com?from=A%20very%20long%20name`,
  `twilio://${sid}:%E0%A4%A@api.twilio.com?from=Dolls`,
])('refuses %s', (url) => {
  expect(parseSmsUrl(url)).toBeUndefined();
});
