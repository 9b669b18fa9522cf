import type { OrderView, Problem, SurveySummary, SurveyView } from '@ordialog/protocol';
import { beforeAll, expect, test } from 'vitest';
import { DeliveriesShop, settings } from './deliveries-shop.ts';

const day = 24 * 60 * 60 * 1000;

let shop: DeliveriesShop;
beforeAll(async () => {
  shop = await DeliveriesShop.open('pglite');
});

async function asked() {
  const { id } = await shop.place();
  await shop.enter(id, 'asked');
  await shop.delivery(id, 'email', { status: 'done' });
  return `/v1/orders/${id}/survey`;
}

test('is there once it was asked for, in the reader’s language', async () => {
  const { id } = await shop.place();
  const path = `/v1/orders/${id}/survey`;
  const buyer = await shop.buyer();
  const early = await buyer.post<Problem>(path, { answers: { overall: 5 } });
  expect([early.status, early.body.code]).toEqual([409, 'survey_not_available']);
  expect((await buyer.get<SurveyView>(path)).body).toMatchObject({ open: false });

  const { body } = await buyer.get<SurveyView>(await asked());
  expect(body.open).toBe(true);
  expect(body.questions[0]).toEqual({ key: 'overall', text: 'Насколько вы довольны заказом?' });
  const french = buyer.with({ 'accept-language': 'fr' });
  const { questions } = (await french.get<SurveyView>(path)).body;
  expect(questions.map(({ text }) => text)).toContain('Comment s’est passée la livraison\u202f?');
});

test('is answered once, changed for seven days, and read by the shop', async () => {
  const path = await asked();
  const buyer = await shop.buyer();
  const first = await buyer.post<SurveyView>(path, { answers: { overall: 4 }, text: 'Хорошо' });
  expect(first.status).toBe(201);
  await shop.clock.advance(7 * day - 1000);
  const later = await shop.buyer();
  const changed = await later.post<SurveyView>(path, { answers: { overall: 5, delivery: 3 } });
  expect([changed.status, changed.body.answeredAt]).toEqual([200, first.body.answeredAt]);
  await shop.clock.advance(1000);
  const closed = await later.post<Problem>(path, { answers: { overall: 1 } });
  expect([closed.status, closed.body.code]).toEqual([409, 'survey_closed']);
  expect((await shop.client.get<SurveyView>(path)).body).toMatchObject({
    open: false,
    answers: { overall: 5, delivery: 3 },
    text: '',
  });
});

test('two tabs that answer at once leave one survey', async () => {
  const path = await asked();
  const buyer = await shop.buyer();
  const answers = await Promise.all(
    [1, 2, 3, 4, 5].map((overall) => buyer.post<SurveyView>(path, { answers: { overall } })),
  );
  for (const { status } of answers) expect([200, 201]).toContain(status);
  const { body } = await buyer.get<SurveyView>(path);
  expect(answers.some((answer) => answer.body.answers?.overall === body.answers?.overall)).toBe(true);
});

test('asks what the shop wants to know, and keeps what was asked', async () => {
  const questions = [{ key: 'gift', text: { en: 'Was it a gift?', ru: 'Это был подарок?' } }];
  await shop.set({ ...settings, survey: { questions } });
  const path = await asked();
  const buyer = await shop.buyer();
  const wrong = await buyer.post<Problem>(path, { answers: { overall: 5 } });
  expect([wrong.status, wrong.body.code]).toEqual([422, 'unknown_question']);
  expect((await buyer.post(path, { answers: { gift: 2 } })).status).toBe(201);
  await shop.set(settings);
  expect((await buyer.get<SurveyView>(path)).body.questions).toEqual([
    { key: 'gift', text: 'Это был подарок?' },
  ]);
});

test.each([
  {},
  { answers: {} },
  { answers: { overall: 6 } },
  { answers: { overall: 1.5 } },
  { answers: { overall: 5 }, x: 1 },
])('refuses %j', async (body) => {
  const path = await asked();
  const answer = await (await shop.buyer()).post<Problem>(path, body);
  expect([answer.status, answer.body.code]).toEqual([422, 'invalid_request']);
});

test('is nobody else’s', async () => {
  const path = await asked();
  const stranger = await shop.buyer('stranger@example.com');
  expect((await stranger.get(path)).status).toBe(404);
  expect((await stranger.post(path, { answers: { overall: 1 } })).status).toBe(404);
  expect((await shop.client.post(path, { answers: { overall: 1 } })).status).toBe(403);
});

test('is summed up question by question for the shop, and for no other', async () => {
  const before = (await shop.client.get<SurveySummary>('/v1/surveys/summary')).body;
  const buyer = await shop.buyer();
  for (const overall of [2, 5]) await buyer.post(await asked(), { answers: { overall } });
  const { body } = await shop.client
    .with({ 'accept-language': 'fr' })
    .get<SurveySummary>('/v1/surveys/summary');
  const of = (summary: SurveySummary) => summary.questions.find(({ key }) => key === 'overall');
  expect(body.count).toBe(before.count + 2);
  expect(of(body)?.count).toBe((of(before)?.count ?? 0) + 2);
  expect(of(body)?.text).toMatch(/^Êtes-vous satisfait/);
  const stars = (of(before)?.average ?? 0) * (of(before)?.count ?? 0) + 7;
  expect(of(body)?.average).toBeCloseTo(stars / (of(body)?.count ?? 1), 1);
  expect((await buyer.get('/v1/surveys/summary')).status).toBe(403);
  await shop.clock.advance(91 * 24 * 60 * 60 * 1000);
  expect((await shop.client.get<SurveySummary>('/v1/surveys/summary')).body.count).toBe(0);
});

test('stands at the order once it is due, and once it is answered', async () => {
  const path = await asked();
  const order = async () =>
    (await (await shop.buyer()).get<OrderView>(path.replace('/survey', ''))).body.survey;
  const before = await order();
  await (await shop.buyer()).post(path, { answers: { overall: 4 } });
  expect([before, await order()]).toEqual(['due', 'answered']);
});
