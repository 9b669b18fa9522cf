import { randomUUID } from 'node:crypto';
import { blankState, freeTransition, progressStates, stateTemplates, validateWorkflow } from '@ordialog/core';
import type { OpenedLink, OrderList, OrderView, TransitionPreview } from '@ordialog/protocol';
import { beforeAll, describe, expect, test } from 'vitest';
import { ApiClient } from '../support/api.ts';
import { openPage } from './heard.ts';
import type { SeedOrder } from './seed-order.ts';
import { SeedShop } from './seed-shop.ts';

/** Seed 003 sentence by sentence: each test is named with the sentence whose promise it keeps. */
let shop: SeedShop;
beforeAll(async () => {
  shop = await SeedShop.open('progress-states', 'it');
});

const paid = { payment: { method: 'paypal', state: 'paid' } };
async function preview(order: SeedOrder, name: string): Promise<TransitionPreview['sends']> {
  const path = `/v1/orders/${order.id}/transitions/preview`;
  return (await shop.seller.post<TransitionPreview>(path, { name })).body.sends;
}

describe('Presentazione', () => {
  test('Gestire gli stati di avanzamento di un ordine è facoltativo.', async () => {
    const order = await shop.place(paid);
    expect(await order.seenBy('buyer')).toMatchObject({
      stateName: 'Ordine registrato',
      deadlines: [],
      availableTransitions: [],
    });
    const impatient = { clientMessageId: randomUUID(), text: 'Dov’è il mio ordine?' };
    const buyer = await order.as('buyer');
    expect((await buyer.post(`/v1/orders/${order.id}/messages`, impatient)).status).toBe(201);
    expect(await order.lastEntry('seller')).toMatchObject({ kind: 'message' });
  });

  test('Per organizzare la gestione degli ordini senza donare informazioni al cliente, sarà sufficiente inserire delle informazioni (Stati di Avanzamento) relative agli ordini e non pubblicarle.', async () => {
    const order = await shop.place(paid);
    const sent = await order.plans();
    await order.act('seller', 'queueForPreparation');
    expect(await order.seenBy('seller')).toMatchObject({ state: 'to_prepare', stateName: 'Da preparare' });
    expect(await order.lastEntry('seller')).toMatchObject({ toName: 'Da preparare', published: false });
    expect(await order.seenBy('buyer')).toMatchObject({ state: 'recorded', stateName: 'Ordine registrato' });
    expect(await order.plans()).toEqual(sent);
  });

  test('In questo modo sarà possibile trovare con più facilità gli ordini, ad esempio da spedire, quelli in preparazione, i resi ecc...', async () => {
    for (const [name, state] of [
      ['queueForShipping', 'to_ship'],
      ['prepare', 'in_preparation'],
      ['receiveReturn', 'returned'],
    ] as const) {
      const [order, other] = [await shop.place(paid), await shop.place(paid)];
      await order.act('seller', name);
      expect(await shop.list(`state=${state}`)).toContain(order.number);
      expect(await shop.list(`state=${state}`)).not.toContain(other.number);
      expect((await shop.counts()).states.find((each) => each.state === state)?.count).toBe(1);
    }
  });

  test('Il cliente finale non avrà accesso a questo tipo di informazioni.', async () => {
    const order = await shop.place(paid);
    await order.act('seller', 'ship');
    const buyer = await order.as('buyer');
    const page = await openPage(buyer, [order.id]);
    await order.act('seller', 'markDisputed');
    await expect.poll(() => page.entries).toHaveLength(1);
    const list = await buyer.get<OrderList>('/v1/orders');
    const seen = [await order.seenBy('buyer'), await order.log('buyer'), page.entries, list.body];
    expect(JSON.stringify(seen)).not.toMatch(/dispute|contestazione|mnemonic|indicator|problem/i);
    expect(page.entries).toEqual([{ kind: 'withheld', id: `${order.id}.3`, orderId: order.id, seq: 3 }]);
    expect(list.body.items).toMatchObject([{ stateName: 'Ordine spedito', unread: 1 }]);
  });

  test("È anche possibile inserire semplicemente delle informazioni per il cliente ( ordine convalidato, spedito, ecc.), quindi di gestire l'amministrazione degli ordini con uno strumento esterno o differente.", async () => {
    const order = await shop.place(paid);
    for (const [name, stateName] of [
      ['validate', 'Ordine convalidato'],
      ['ship', 'Ordine spedito'],
    ] as const) {
      const path = `/v1/orders/${order.id}/transitions`;
      expect((await shop.program.post<OrderView>(path, { name })).status).toBe(200);
      expect((await order.seenBy('buyer')).stateName).toBe(stateName);
    }
  });

  test('Infine, grazie alla funzione "Pubblica", che accompagna ogni stato di avanzamento, sarà possibile effettuare le due cose contemporaneamente.', async () => {
    const order = await shop.place(paid);
    await order.act('seller', 'validate');
    await order.act('seller', 'queueForShipping');
    expect((await order.seenBy('seller')).stateName).toBe('Da spedire');
    expect((await order.seenBy('buyer')).stateName).toBe('Ordine convalidato');
    // The state's own default is for the seller to overrule, each time.
    await order.act('seller', 'queueForPreparation', {}, { publish: true });
    expect((await order.seenBy('buyer')).stateName).toBe('Da preparare');
    await order.act('seller', 'prepare', {}, { publish: false });
    expect((await order.seenBy('buyer')).stateName).toBe('Da preparare');
    expect((await order.seenBy('seller')).seller).toMatchObject({ publishedState: 'to_prepare' });
  });

  test('Cliccare su "Aggiungi" per accedere alla lista dei diversi modelli di stati di avanzamento che è possibile utilizzare. Sono disponibli anche dei modelli vergine da personalizzare completamente.', () => {
    const names = stateTemplates.map(({ state }) => state.name.it);
    expect(names).toEqual(
      expect.arrayContaining(['Ordine convalidato', 'In preparazione', 'Da spedire', 'Ordine spedito']),
    );
    const withBlank = {
      ...progressStates,
      version: 2,
      states: { ...progressStates.states, [blankState.key]: blankState.state },
      transitions: [...progressStates.transitions, freeTransition(blankState)],
    };
    expect(validateWorkflow(withBlank)).toEqual([]);
  });
});

describe('Compilare i vari campi dello stato di avanzamento:', () => {
  let order: SeedOrder;
  beforeAll(async () => {
    order = await shop.place(paid);
    await order.act('seller', 'ship');
  });

  test("Nome Mnemonico : Questo nome sarà visibile solo all'interno del monitoraggio degli ordini.", async () => {
    expect((await order.seenBy('seller')).seller?.mnemonic).toBe('Shipped');
    expect(await order.seenBy('buyer')).not.toHaveProperty('seller');
  });

  test('Tipo : Questo tipo è utilizzato nel caso di ordini provenienti da Amazon o eBay.', async () => {
    expect(await order.plans()).toContain('report');
    const kept = await shop.place(paid);
    await kept.act('seller', 'validate');
    expect(await kept.plans()).not.toContain('report');
  });

  test('Nome Italiano : I tuoi clienti vedranno il nome, per cui occorre evitare qualsiasi tipo di confusione di termini e scegliere un nome privo di ambiguità come, per esempio, "Ordine spedito".', async () => {
    expect((await order.seenBy('buyer')).stateName).toBe('Ordine spedito');
    const french = (await order.as('buyer')).with({ 'accept-language': 'fr' });
    const { body } = await french.get<OrderView>(`/v1/orders/${order.id}`);
    expect(body.stateName).toBe('Commande expédiée');
  });

  test('Commento Italiano : Questo è il messaggio che verrà inviato al cliente.', async () => {
    expect((await order.seenBy('buyer')).stateComment).toBe('Il tuo ordine è in viaggio.');
    await shop.pass(10_000);
    const mail = await shop.mail(order.email, order.number, 'Ordine spedito');
    expect(mail.text).toContain('Il tuo ordine è in viaggio.');
  });

  test('Notifica SMS Italiano : Questo campo permette di inserire un messaggio che sarà inviato ai clienti tramite SMS.', async () => {
    const sms = (await order.deliveries()).find(({ type }) => type === 'sms');
    expect(sms).toMatchObject({ to: 'buyer', recipient: '+393331234567' });
    const announced = (await preview(await shop.place(paid), 'ship')).find(({ type }) => type === 'sms');
    expect(announced?.locale).toBe('it');
    expect(announced?.subject).toMatch(/il tuo ordine è stato spedito\.$/);
  });

  test('Colore associato: : Questo colore verrà utilizzato nella visualizzazione degli stati di avanzamento nella cronologia dei tuoi ordini.', async () => {
    expect((await order.seenBy('seller')).hue).toBe(progressStates.states.shipped?.hue);
    const hues = stateTemplates.map(({ state }) => state.hue);
    expect(new Set(hues).size).toBe(stateTemplates.length);
  });

  test("Indicatore: : Questo campo permette di assegnare uno stato all'ordine. Si tratta di un'infomrazione interna al backoffice del sito.", async () => {
    expect((await order.seenBy('seller')).seller?.indicator).toBe('on its way');
    expect(JSON.stringify(await order.seenBy('buyer'))).not.toContain('on its way');
  });

  test("Azioni : le opzioni disponibili permettono di definire le azioni che vengono applicate per default quando si seleziona lo stato d'avanzamento in questione, come ad esempio la pubblicazione, la notifica via mail e/o SMS, la creazione di una fattura.", async () => {
    const fresh = await shop.place(paid);
    expect((await preview(fresh, 'validate')).map(({ type }) => type)).toEqual(['email', 'invoice']);
    expect((await preview(fresh, 'ship')).map(({ type }) => type)).toEqual(['email', 'sms', 'report']);
    const before = await fresh.plans();
    await fresh.act('seller', 'validate');
    expect(await fresh.plans()).toEqual([...before, 'email stateChanged → buyer', 'invoice'].toSorted());
    // By default: the seller may keep the buyer's part back.
    const quiet = await shop.place(paid);
    await quiet.act('seller', 'ship', {}, { silent: true });
    expect(await quiet.plans()).toEqual([...before, 'report'].toSorted());
  });
});

describe('Pubblicazione degli ordini e degli stati di avanzamento', () => {
  test('Per default, solo gli ordini effettuati sul sito il cui pagamento è stato "convalidato" o "in corso di trattamento" (come ad esempio un bonifico) sono visibili dai clienti nella sezione "il tuo account" (se questo componente è accessibile dal sito).', async () => {
    for (const [payment, status] of [
      [{ method: 'paypal', state: 'paid' }, 200],
      [{ method: 'bank_transfer', state: 'pending' }, 200],
      [{ method: 'paypal', state: 'failed' }, 404],
      [{ method: 'paypal' }, 404],
    ] as const) {
      const order = await shop.place({ payment });
      expect(await order.statusForBuyer()).toBe(status);
      const { body } = await (await order.as('buyer')).get<OrderList>('/v1/orders');
      expect(body.items).toHaveLength(status === 200 ? 1 : 0);
      expect((await order.seenBy('seller')).seller?.visible).toBe(status === 200);
    }
    const announced = await shop.place({ payment: { method: 'bank_transfer' } });
    expect(await announced.statusForBuyer()).toBe(404);
    await announced.pay('pending');
    expect(await announced.statusForBuyer()).toBe(200);
    await announced.pay('paid');
    expect(await announced.statusForBuyer()).toBe(200);
  });

  test('È possibile oltrepassare questa logica di comportamento per forzare lo stato di pubblicazione degli ordini, anche quando questi non hanno uno stato di pagamento come quelli menzionati sopra, modificando lo stato di pubblicazione nelle proprietà dei singoli ordini.', async () => {
    const unpaid = await shop.place({ payment: { method: 'paypal' } });
    const settled = await shop.place(paid);
    for (const [order, visibility, status] of [
      [unpaid, 'shown', 200],
      [unpaid, 'auto', 404],
      [settled, 'hidden', 404],
      [settled, 'auto', 200],
    ] as const) {
      expect(await order.post('visibility', { visibility })).toBe(200);
      expect(await order.statusForBuyer()).toBe(status);
      expect((await order.seenBy('seller')).seller?.visibility).toBe(visibility);
      expect(await order.lastEntry('seller')).toMatchObject({ event: 'visibility', published: false });
    }
  });

  test("Non c'è nessuna obbligazione riguardo alla pubblicazione degli stati di avanzamento registrati sugli ordini, ed è possibile gestire anche solo internamente queste modifiche.", async () => {
    const order = await shop.place(paid);
    await order.act('seller', 'validate');
    await order.act('seller', 'markDisputed');
    const buyerSees = async () => (await order.seenBy('buyer')).stateName;
    expect(await order.post('entries/3/publication', { shown: true })).toBe(200);
    expect(await buyerSees()).toBe('In contestazione');
    expect(await order.post('entries/3/publication', { shown: false })).toBe(200);
    expect(await buyerSees()).toBe('Ordine convalidato');
    expect(await order.post('entries/2/publication', { shown: false })).toBe(200);
    expect(await buyerSees()).toBe('Ordine registrato');
    const kinds = (await order.log('buyer')).map(({ kind }) => kind);
    expect(kinds.slice(0, 3)).toEqual(['order_placed', 'withheld', 'withheld']);
    expect((await order.seenBy('seller')).stateName).toBe('In contestazione');
  });

  test("IMPORTANTE : se si sceglie di pubblicare la cronologia degli stati di avanzamento, sarà imperativo attivare l'inserimento del link per il monitoraggio dello stato dell'ordine da parte del cliente, all'interno della mail di conferma che viene inviata al cliente quando effettua un acquisto.", async () => {
    const order = await shop.place(paid);
    await order.act('seller', 'validate');
    await order.act('seller', 'markDisputed');
    const mail = await shop.mail(order.email, order.number);
    const token = mail.text?.match(/\/o\/([\w-]+)/)?.[1];
    const anyone = new ApiClient(shop.server.url);
    const link = await anyone.post<OpenedLink>('/v1/links/exchange', { token });
    expect(link.body).toMatchObject({ orderId: order.id, locale: 'it' });
    const opened = anyone.with({ authorization: `Bearer ${link.body.token}` });
    const { body } = await opened.get<OrderView>(`/v1/orders/${order.id}`);
    expect(body.stateName).toBe('Ordine convalidato');
    const history = await opened.get<{ items: unknown[] }>(`/v1/orders/${order.id}/entries`);
    expect(history.body.items).toMatchObject([
      { kind: 'order_placed' },
      { kind: 'transition', toName: 'Ordine convalidato' },
      { kind: 'withheld' },
    ]);
  });

  test('Nella scheda “Stato di Avanzamento” selezionare lo stato che si desidera utilizzare.', async () => {
    const order = await shop.place(paid);
    const all = stateTemplates.map(({ transition }) => transition.name).toSorted();
    // Any may follow any: backwards, out of the end, and over again.
    for (const { key, transition } of [...stateTemplates.toReversed(), ...stateTemplates]) {
      await order.act('seller', transition.name, {}, { silent: true });
      expect(await order.state()).toBe(key);
      expect((await order.offers('seller')).toSorted()).toEqual(all);
      expect(await order.offers('buyer')).toEqual([]);
    }
  });

  test("Il nuovo stato di avanzamento viene correttamente registrato, quest'ultimo sarà visibile in basso nella pagina.", async () => {
    const order = await shop.place(paid);
    await order.act('seller', 'ship', { carrier: 'brt', trackingNumber: '03201234567890' });
    for (const party of ['buyer', 'seller'] as const) {
      expect(await order.lastEntry(party)).toMatchObject({
        kind: 'transition',
        toName: 'Ordine spedito',
        fields: [
          { label: 'Corriere', value: 'BRT' },
          { label: 'Numero di tracciamento', value: '03201234567890' },
        ],
      });
      expect((await order.seenBy(party)).shipments).toMatchObject([{ trackingNumber: '03201234567890' }]);
    }
  });
});
