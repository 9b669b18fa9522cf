import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { asShop } from '../support/api.ts';
import { openMailbox } from '../support/smtp.ts';
import { eachAtOnce } from './each-at-once.ts';
import { scaled } from './fault-scale.ts';
import { countUnsettled, type OrderOutcome, readOutcomes } from './order-outcomes.ts';
import { type PaymentAnswer, pay } from './pay.ts';
import { paymentWorkflow } from './payment-workflow.ts';
import { type Servers, startTwoServers } from './start-servers.ts';
import { placeWaitingOrder, type WaitingOrder } from './waiting-order.ts';

const minute = 60 * 1000;
const threeDays = 3 * 24 * 60 * minute;
const count = scaled(120, 10_000);
const kills = scaled(2, 6);

test(
  `${count} deadlines on two servers that are killed, with payments racing them, are met once each`,
  async () => {
    const mailbox = await openMailbox();
    const clock = new Date('2026-11-23T09:00:00Z');
    const servers = await startTwoServers({ clock, env: { SMTP_URL: mailbox.url, LOG_LEVEL: 'warn' } });
    const began = performance.now();
    const orders = await placeAll(servers);
    const placed = performance.now();
    await advance(servers, threeDays - 1000);

    const now = new Date(clock.getTime() + threeDays);
    const answers = await payWhileTheyExpire(servers, orders, now);
    const raced = performance.now();
    await settle(servers);

    const outcomes = await readOutcomes(servers.databaseUrl);
    const seconds = [placed - began, raced - placed, performance.now() - raced].map((passed) =>
      Math.round(passed / 1000),
    );
    report(outcomes, answers, seconds);
    expect(outcomes).toHaveLength(count);
    for (const outcome of outcomes) expectOneEnd(outcome, answers.get(outcome.id));

    const emailOf = new Map(orders.map(({ id, email }) => [id, email]));
    const sent = Map.groupBy(mailbox.mails, ({ recipients }) => recipients[0] ?? '');
    for (const { id, deliveries } of outcomes) {
      const mails = sent.get(emailOf.get(id) ?? '') ?? [];
      const ids = new Set(mails.map(({ messageId = '' }) => messageId.replace(/^<|@.*$/g, '')));
      expect([...ids]).toEqual(deliveries.map((delivery) => delivery.id));
    }
  },
  90_000 + count * 200,
);

async function placeAll({ first, second }: Servers): Promise<WaitingOrder[]> {
  const shops = [asShop(first.url), asShop(second.url)] as const;
  const made = await shops[0].post(`/v1/workflows/${paymentWorkflow.key}/versions`, { ...paymentWorkflow });
  expect(made.status, JSON.stringify(made.body)).toBe(201);
  const orders: WaitingOrder[] = [];
  await eachAtOnce(Array.from({ length: count }), 24, async (_, index) => {
    orders.push(await placeWaitingOrder(shops[index % 2 === 0 ? 0 : 1]));
  });
  return orders;
}

async function advance({ first, second }: Servers, milliseconds: number): Promise<void> {
  await Promise.all([first.advance(milliseconds), second.advance(milliseconds)]);
}

/**
 * Two of three orders are paid for in the moment they expire: half of them in the order in which the deadlines are
 * met, half from the other end. The servers are killed in the midst of it, by turns.
 */
async function payWhileTheyExpire(servers: Servers, orders: readonly WaitingOrder[], now: Date) {
  const { first, second } = servers;
  const answers = new Map<string, PaymentAnswer>();
  const payer = { origins: [first.url, second.url], now: new Date(now.getTime() - 1000) };
  const paying = orders.filter((_, index) => index % 3 !== 0);
  const payEach = (some: readonly WaitingOrder[]) =>
    eachAtOnce(some, 8, async (order, index) => {
      answers.set(order.id, await pay(payer, order, index % 3 === 0));
    });
  const fromBothEnds = [
    payEach(paying.filter((_, index) => index % 2 === 0)),
    payEach(paying.filter((_, index) => index % 2 === 1).toReversed()),
  ];
  const answered = async (part: number) => {
    while (answers.size < paying.length * part) await sleep(2);
  };
  const killing = async () => {
    await answered(0.02);
    await advance(servers, 1000);
    for (let kill = 0; kill < kills; kill++) {
      await answered((kill + 0.2) / kills);
      const server = kill % 2 === 0 ? first : second;
      await server.kill();
      await server.resume();
    }
  };
  await Promise.all([...fromBothEnds, killing()]);
  expect(answers.size).toBe(paying.length);
  return answers;
}

/** What a killed server held is found again once its time is up; so time passes when nothing else happens. */
async function settle(servers: Servers): Promise<void> {
  const until = Date.now() + 60_000 + count * 100;
  let before = Number.POSITIVE_INFINITY;
  for (;;) {
    const { orders, mails } = await countUnsettled(servers.databaseUrl);
    if (orders + mails === 0) return;
    if (Date.now() > until) throw new Error(`Left behind: ${orders} orders, ${mails} mails.`);
    if (orders + mails === before) await advance(servers, 2 * minute);
    before = orders + mails;
    await sleep(2000);
  }
}

/** Paid or expired, never both, as its log, its effects and what the payer was told agree. */
function expectOneEnd(outcome: OrderOutcome, answer: PaymentAnswer | undefined): void {
  const { id, state, entries, deliveries } = outcome;
  const moves = entries.flatMap(({ name }) => (name === null || name === 'claimPayment' ? [] : [name]));
  expect(moves, id).toEqual([state === 'paid' ? 'confirmPayment' : 'expirePayment']);
  expect(state, id).toBeOneOf(
    answer === 'unsure' ? ['paid', 'unpaid'] : [answer === 'paid' ? 'paid' : 'unpaid'],
  );
  expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_, index) => index + 1));
  expect(outcome).toMatchObject({ lastSeq: entries.length, version: entries.length, deadlines: 0 });
  expect(deliveries).toMatchObject([{ state, status: 'done' }]);
}

function report(
  outcomes: readonly OrderOutcome[],
  answers: ReadonlyMap<string, PaymentAnswer>,
  [placing, racing, settling]: readonly number[],
): void {
  const paid = outcomes.filter(({ state }) => state === 'paid').length;
  const told = [...answers.values()];
  const heard = (answer: PaymentAnswer) => told.filter((said) => said === answer).length;
  const expired = count - paid;
  console.log({
    paid,
    expired,
    refused: heard('refused'),
    unsure: heard('unsure'),
    kills,
    seconds: { placing, racing, settling },
  });
  expect(paid).toBeGreaterThan(0);
}
