import type { TransitionView } from '@ordialog/protocol';
import { ApiClient } from '@ordialog/ui';
import { afterEach, describe, expect, it } from 'vitest';
import { answeringServer } from '../testing/answering-server.ts';
import { sampleOrder } from '../testing/sample-order.ts';
import { TransitionPlan } from './transition-plan.ts';

let server: Awaited<ReturnType<typeof answeringServer>>;
afterEach(() => server.close());

const ship: TransitionView = {
  name: 'ship',
  to: 'shipped',
  toName: 'Shipped',
  toPhase: 'shipping',
  label: 'Ship',
  fields: [
    { key: 'carrier', type: 'carrier', required: true, label: 'Carrier' },
    { key: 'note', type: 'text', required: false, label: 'Note' },
  ],
};
const order = sampleOrder({ availableTransitions: [ship] });
const moved = sampleOrder({ version: 5 });
const problem = (status: number, more = {}) => ({
  status,
  body: {
    type: 'about:blank',
    title: 'x',
    status,
    code: 'version_conflict',
    detail: 'It moved on.',
    ...more,
  },
});

async function planned(answer: Parameters<typeof answeringServer>[0]) {
  server = await answeringServer(answer);
  const api = new ApiClient({ server: server.url, locale: 'en' });
  return new TransitionPlan(api, order, ship);
}

/** A preview that sends nothing, and a workflow of these states. */
function answerLook(states: object): Parameters<typeof answeringServer>[0] {
  return ({ method }) => ({ body: method === 'GET' ? { states } : { path: [], sends: [] } });
}

describe('a transition that is planned', () => {
  it('is looked at before its fields are filled in', async () => {
    const plan = await planned(answerLook({}));
    await plan.look();
    const preview = server.asked.find(({ method }) => method === 'POST');
    expect(preview?.body).toEqual({ name: 'ship', fields: { carrier: '–' } });
    expect(plan.preview).toEqual({ path: [], sends: [] });
    expect(plan.shown).toBeUndefined();
  });

  it('knows from the workflow of the order whether the buyer will be shown it', async () => {
    const plan = await planned(answerLook({ shipped: { unpublished: true } }));
    await plan.look();
    expect(server.asked.map(({ url }) => url.pathname + url.search)).toContain(
      '/v1/workflows/dialog-marketplace?version=1',
    );
    expect(plan.shown).toBe(false);
  });

  it('says whether the buyer is shown it only when the seller did', async () => {
    const plan = await planned(() => ({ body: moved }));
    await plan.run({}, { silent: false });
    await plan.run({}, { silent: false, publish: true });
    const [unsaid, said] = server.asked.map(({ body }) => body);
    expect(unsaid).not.toHaveProperty('publish');
    expect(said).toHaveProperty('publish', true);
  });

  it('is made of the order as it was seen', async () => {
    const plan = await planned(() => ({ body: moved }));
    expect(await plan.run({ carrier: 'DHL' }, { silent: true })).toBe(true);
    expect(server.asked[0]?.body).toMatchObject({ expectedVersion: 4, silent: true });
    expect(plan.order.version).toBe(5);
  });

  it('knows after a refusal that the order has gone another way', async () => {
    const plan = await planned(() => problem(409, { order: moved }));
    expect(await plan.run({}, { silent: false })).toBe(false);
    expect(plan.failure?.detail).toBe('It moved on.');
    expect(plan.obsolete).toBe(true);
  });

  it('asks under the same key again where there was no answer, and under another one after a refusal', async () => {
    const answers = ['nothing', problem(422, { order }), { body: moved }] as const;
    const plan = await planned(() => answers[server.asked.length - 1] ?? 'nothing');
    for (const _ of answers) await plan.run({}, { silent: false });
    const [first, second, third] = server.asked.map(({ headers }) => headers['idempotency-key']);
    expect(second).toBe(first);
    expect(third).not.toBe(second);
  });
});
