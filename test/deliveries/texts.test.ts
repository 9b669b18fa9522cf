import { beforeAll, describe, expect, test } from 'vitest';
import { TwilioDouble } from '../../apps/server/src/deliveries/sms/test-twilio.ts';
import { atEnd } from '../support/at-end.ts';
import { databases } from '../support/server.ts';
import { DeliveriesShop } from './deliveries-shop.ts';

const italian = { email: 'luca@example.com', name: 'Luca', locale: 'it' };
const minute = 60_000;

describe.each(databases)('text messages on %s', (database) => {
  let twilio: TwilioDouble;
  let shop: DeliveriesShop;
  beforeAll(async () => {
    twilio = await TwilioDouble.open();
    atEnd(() => twilio.close());
    shop = await DeliveriesShop.open(database, { env: { SMS_URL: twilio.url() } });
  });
  const texted = async (phone?: string) => {
    const order = await shop.place({ buyer: { ...italian, ...(phone ? { phone } : {}) } });
    await shop.enter(order.id, 'texted');
    return order;
  };

  test('goes to the buyer’s number in international form', async () => {
    const { id, number } = await texted('333 123 4567');
    const { outcome, attempts } = await shop.delivery(id, 'sms', { status: 'done' });
    expect(outcome).toMatch(/^SM[0-9a-f]{32}$/);
    expect(attempts).toBe(1);
    expect(twilio.messages.at(-1)).toEqual({
      to: '+393331234567',
      from: '+15005550006',
      body: `Dolls & Co ${number}: Your parcel is on its way`,
    });
  });

  test.each([
    [undefined, 'no_phone'],
    ['011 562', 'phone_unusable'],
    ['+39 333 000 0000', 'sms_refused'],
  ])('to %s fails at once and for good: %s', async (phone, error) => {
    twilio.refused.set('+393330000000', 21610);
    const requests = twilio.requests;
    const { id } = await texted(phone);
    const failed = await shop.delivery(id, 'sms', { status: 'failed', attempts: 1, error });
    expect(failed.explanation).toBeTruthy();
    await shop.clock.advance(24 * 60 * minute);
    expect(twilio.requests - requests).toBe(error === 'sms_refused' ? 1 : 0);
    expect(await shop.deliveries(id, 'sms')).toHaveLength(1);
  });

  test('that the provider fails leaves the order where it is, is seen, and is sent once that works again', async () => {
    twilio.mode = 'fails';
    const { id } = await texted('333 1234567');
    const failing = await shop.delivery(id, 'sms', { status: 'waiting', attempts: 1 });
    expect(failing.error).toContain('500, 20500');
    await shop.enter(id, 'new');
    twilio.mode = 'ok';
    await shop.clock.advance(5 * minute);
    await shop.delivery(id, 'sms', { status: 'done', attempts: 2, error: null });
  });

  test('that fails for hours is given up, seen as failed, and sent when it is retried', async () => {
    twilio.mode = 'fails';
    const { id } = await texted('333 1234567');
    for (let attempt = 1; attempt < 12; attempt++) {
      await shop.delivery(id, 'sms', { attempts: attempt });
      // The failure is written after the delivery was noted.
      await new Promise((resolve) => setTimeout(resolve, 250));
      await shop.clock.advance(61 * minute);
    }
    const dead = await shop.delivery(id, 'sms', { status: 'failed', attempts: 12 });
    twilio.mode = 'ok';
    await shop.retry(id, dead);
    await shop.delivery(id, 'sms', { status: 'done', error: null });
  });
});

test('without a provider is kept beside the caught e-mails, and the seller is told so', async () => {
  const shop = await DeliveriesShop.open('pglite');
  const { id } = await shop.place({ buyer: { ...italian, phone: '333 1234567' } });
  await shop.enter(id, 'texted');
  const { outcome, explanation } = await shop.delivery(id, 'sms', { status: 'done' });
  expect(outcome).toBe('sms_not_set_up');
  expect(explanation).toContain('not sent');
  const caught = await (await fetch(`${shop.running.url}/dev/emails`)).text();
  expect(caught).toContain('Your parcel is on its way');
  expect(caught).toContain('+393331234567');
});

test('a report to a marketplace says that none is set up', async () => {
  const shop = await DeliveriesShop.open('pglite');
  const { id } = await shop.place();
  await shop.enter(id, 'reported');
  await shop.delivery(id, 'report', { status: 'done', outcome: 'no_connector' });
  const [french] = await shop.deliveries(id, 'report', 'fr');
  expect(french?.explanation).toBe(
    'Aucune place de marché n’est reliée\u202f: il n’y avait personne à prévenir.',
  );
});
