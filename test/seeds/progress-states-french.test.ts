import { blankState, freeTransition, progressStates, stateTemplates, validateWorkflow } from '@ordialog/core';
import type { OpenedLink, OrderView, TransitionPreview } from '@ordialog/protocol';
import { beforeAll, describe, expect, test } from 'vitest';
import { ApiClient } from '../support/api.ts';
import { openPage } from './heard.ts';
import type { SeedOrder } from './seed-order.ts';
import { day, SeedShop } from './seed-shop.ts';

/** Seed 004 sentence by sentence: each test is named with the sentence whose promise it keeps. */
let shop: SeedShop;
beforeAll(async () => {
  shop = await SeedShop.open('progress-states', 'fr');
});

const confirmed = { payment: { method: 'card', state: 'paid' } };
const cheque = { payment: { method: 'cheque', state: 'pending' } };

describe('Présentation', () => {
  test("Gérer les états d'avancement d'une commande est facultatif.", async () => {
    const order = await shop.place(confirmed);
    await shop.pass(60 * day);
    expect(await order.seenBy('buyer')).toMatchObject({ stateName: 'Commande enregistrée', ended: false });
    expect(await order.log('seller')).toHaveLength(1);
  });

  test("Pour vous organiser sans informer le client vous allez entrer des informations (Etats d'avancement) des commandes et ne pas les publier.", async () => {
    const order = await shop.place(confirmed);
    const [before, sent] = [await order.seenBy('buyer'), await order.plans()];
    for (const name of ['queueForPreparation', 'queueForShipping', 'markDisputed']) {
      await order.act('seller', name);
    }
    const { version: _, head: __, ...after } = await order.seenBy('buyer');
    expect(before).toMatchObject(after);
    expect(await order.plans()).toEqual(sent);
  });

  test("De cette façon vous pourrez facilement retrouver ce qui est à livrer, livré, à préparer, en litige, etc. Le client lui n'aura pas accès à ces informations.", async () => {
    for (const [name, state, stateName] of [
      ['queueForShipping', 'to_ship', 'À livrer'],
      ['markDelivered', 'delivered', 'Commande livrée'],
      ['queueForPreparation', 'to_prepare', 'À préparer'],
      ['markDisputed', 'dispute', 'En litige'],
    ] as const) {
      const order = await shop.place(confirmed);
      await order.act('seller', name, {}, { publish: false });
      expect(await shop.list(`state=${state}`)).toContain(order.number);
      expect((await order.seenBy('seller')).stateName).toBe(stateName);
      const seen = JSON.stringify([await order.seenBy('buyer'), await order.log('buyer')]);
      expect(seen).not.toContain(stateName);
      expect(seen).not.toContain(`"${state}"`);
    }
  });

  test("Vous pouvez aussi décider d'introduire simplement des informations pour le client (commande validée, commande expédiée, etc.) et de conduire votre gestion avec un autre outil.", async () => {
    const order = await shop.place(confirmed);
    const page = await openPage(await order.as('buyer'), [order.id]);
    for (const name of ['validate', 'ship']) {
      const path = `/v1/orders/${order.id}/transitions`;
      expect((await shop.program.post(path, { name })).status).toBe(200);
    }
    await expect.poll(() => page.entries).toHaveLength(2);
    expect(page.entries).toMatchObject([{ toName: 'Commande validée' }, { toName: 'Commande expédiée' }]);
  });

  test('Enfin, grâce au concept "Publier" qui accompagne chaque état d\'avancement, vous pouvez atteindre ces deux buts en même temps.', async () => {
    const order = await shop.place(confirmed);
    await order.act('seller', 'validate');
    await order.act('seller', 'queueForPreparation');
    await order.act('seller', 'prepare');
    await order.act('seller', 'queueForShipping');
    const names = async (party: 'buyer' | 'seller') =>
      (await order.log(party)).flatMap((entry) => (entry.kind === 'transition' ? [entry.toName] : []));
    expect(await names('buyer')).toEqual(['Commande validée', 'En préparation']);
    expect(await names('seller')).toEqual(['Commande validée', 'À préparer', 'En préparation', 'À livrer']);
  });

  test('Cliquez sur "Ajouter" afin d’accéder à la liste des différents modèles d’états avancement que vous pouvez utiliser. Il est également possible de créer une fiche vierge.', () => {
    for (const template of [...stateTemplates, blankState]) {
      const alone = {
        ...progressStates,
        initial: template.key,
        states: { [template.key]: template.state },
        transitions: [freeTransition(template)],
      };
      expect(validateWorkflow(alone)).toEqual([]);
    }
  });
});

describe('Renseignez les différents champs de l’état d’avancement :', () => {
  let order: SeedOrder;
  beforeAll(async () => {
    order = await shop.place(confirmed);
    await order.act('seller', 'ship');
  });

  test('Nom Mnémonique : ce nom sera uniquement visible dans votre suivi des commandes.', async () => {
    expect((await order.seenBy('seller')).seller?.mnemonic).toBe('Shipped');
    expect(JSON.stringify(await order.seenBy('buyer'))).not.toContain('mnemonic');
  });

  test('Par exemple, lorsque vous utilisez un état d\'avancement de type "Commande expédiée" sur une commande provenant d\'Amazon, Oxatis appelle automatiquement Amazon pour lui signifier que la commande a été expédiée.', async () => {
    expect(progressStates.states.shipped?.connector).toBe('shipped');
    expect((await order.plans()).filter((plan) => plan === 'report')).toHaveLength(1);
  });

  test("Nom Français : le nom sera visible par vos clients, il est donc important d'éviter toute confusion de terme et de choisir un nom explicite..", async () => {
    expect((await order.seenBy('buyer')).stateName).toBe('Commande expédiée');
  });

  test('Commentaire Français : le commentaire correspond au message adressé au client.', async () => {
    expect((await order.seenBy('buyer')).stateComment).toBe('Votre commande est en route.');
    await shop.pass(10_000);
    const mail = await shop.mail(order.email, order.number, 'Commande expédiée');
    expect(mail.text).toContain('Votre commande est en route.');
  });

  test('Notification SMS Français : ce champ permet de renseigner un message qui sera envoyé au client par SMS.', async () => {
    const planned = (await order.deliveries()).find(({ type }) => type === 'sms');
    expect(planned).toMatchObject({ to: 'buyer', recipient: '+393331234567' });
    const path = `/v1/orders/${order.id}/transitions/preview`;
    const { body } = await shop.seller.post<TransitionPreview>(path, { name: 'reportOutOfStock' });
    const sms = body.sends.find(({ type }) => type === 'sms');
    expect(sms?.subject).toMatch(/un article est en rupture de stock\. Dites-nous votre choix\.$/);
  });

  test("Couleur associée : cette couleur sera utilisée lors de l'affichage des états dans l'historique de vos commandes.", async () => {
    for (const party of ['buyer', 'seller'] as const) {
      expect((await order.seenBy(party)).hue).toBe(progressStates.states.shipped?.hue);
    }
  });

  test('Indicateur : ce champ permet d’assigner un avancement à la commande. Il s’agit là d’un information interne au site.', async () => {
    expect((await order.seenBy('seller')).seller?.indicator).toBe('on its way');
    expect(JSON.stringify(await order.seenBy('buyer'))).not.toContain('indicator');
  });

  test("Actions : les options proposées permettent de définir les actions à appliquer par défaut lors de l'usage de cet état, comme les publications, notification par mail et/ou SMS, génération d'une facture.", async () => {
    const placed = ['email newOrder → seller', 'email orderPlaced → buyer'];
    for (const [name, follows] of [
      ['validate', ['email stateChanged → buyer', 'invoice']],
      ['reportOutOfStock', ['email stateChanged → buyer', 'sms → buyer']],
      ['ship', ['email stateChanged → buyer', 'report', 'sms → buyer']],
      ['cancel', ['email stateChanged → buyer', 'report']],
      ['prepare', []],
    ] as const) {
      const fresh = await shop.place(confirmed);
      await fresh.act('seller', name);
      expect(await fresh.plans()).toEqual([...placed, ...follows].toSorted());
      expect((await fresh.lastEntry('seller')).kind).toBe('transition');
    }
  });
});

describe("Publication des commandes et des états d'avancement", () => {
  test('Par défaut, seules les commandes passées sur votre site dont l\'état de paiement est confirmé ou en cours de traitement (comme un paiement par chèque) sont visibles par vos clients dans le composant "Votre compte" (dans la mesure ou vous avez publié ce composant sur votre site.)', async () => {
    expect(await (await shop.place(confirmed)).statusForBuyer()).toBe(200);
    expect(await (await shop.place(cheque)).statusForBuyer()).toBe(200);
    const abandoned = await shop.place({ payment: { method: 'card', state: 'failed' } });
    expect(await abandoned.statusForBuyer()).toBe(404);
    expect(await abandoned.post('payments', { state: 'paid' })).toBe(200);
    expect(await abandoned.statusForBuyer()).toBe(200);
  });

  test("Vous pouvez passer outre cette logique par défaut pour forcer l'état de la publication pour chaque commande, même celle dont l'état de paiement est différent des deux cas sus-cités, en modifiant l'état de la publication dans les propriétés de chaque commande.", async () => {
    const order = await shop.place({ payment: { method: 'card', state: 'failed' } });
    await order.post('visibility', { visibility: 'shown' });
    expect(await order.statusForBuyer()).toBe(200);
    await order.post('visibility', { visibility: 'hidden' });
    // By hand is by hand: the payment changes nothing until that is left to the workflow again.
    await order.pay('paid');
    expect(await order.statusForBuyer()).toBe(404);
    const page = (await order.as('buyer')).get(`/v1/orders/${order.id}/entries`);
    expect((await page).status).toBe(404);
    await order.post('visibility', { visibility: 'auto' });
    expect(await order.statusForBuyer()).toBe(200);
  });

  test("Vous n'êtes pas obligé de publier les états d'avancement enregistrés pour vos commandes et vous pouvez réserver cette fonctionnalité pour votre gestion interne.", async () => {
    const order = await shop.place(confirmed);
    await order.act('seller', 'validate', {}, { publish: false, silent: true });
    await order.act('seller', 'ship', {}, { publish: false, silent: true });
    expect((await order.seenBy('buyer')).stateName).toBe('Commande enregistrée');
    expect(await order.log('buyer')).toMatchObject([
      { kind: 'order_placed' },
      { kind: 'withheld' },
      { kind: 'withheld' },
    ]);
  });

  test("Cependant, il est fortement conseillé de publier les informations relatives à l'évolution d'une commande afin de rassurer vos clients.", async () => {
    const order = await shop.place(confirmed);
    await order.act('seller', 'validate', {}, { publish: false });
    const page = await openPage(await order.as('buyer'), [order.id]);
    expect(await order.post('entries/2/publication', { shown: true })).toBe(200);
    await expect.poll(() => page.entries).toMatchObject([{ kind: 'event', event: 'publication', of: 2 }]);
    expect((await order.log('buyer'))[1]).toMatchObject({ kind: 'transition', toName: 'Commande validée' });
    expect((await order.seenBy('buyer')).stateName).toBe('Commande validée');
  });

  test("IMPORTANT : si vous décidez de publier les historiques d'états d'avancement, vous devez impérativement activer l'insertion du lien vers l'historique de la commande dans l'e-mail de confirmation envoyé à vos clients lors de l'enregistrement de la commande.", async () => {
    const order = await shop.place(cheque);
    const mail = await shop.mail(order.email, order.number);
    expect(mail.html).toContain(`${shop.server.url}/o/`);
    const token = mail.text?.match(/\/o\/([\w-]+)/)?.[1];
    const { body } = await new ApiClient(shop.server.url).post<OpenedLink>('/v1/links/exchange', { token });
    expect(body).toMatchObject({ orderId: order.id, locale: 'fr' });
  });

  test("Ce lien permettra à vos clients de se rendre directement sur l'historique de leurs commandes ce qui leur facilitera la tâche.", async () => {
    const order = await shop.place(cheque);
    const mail = await shop.mail(order.email, order.number);
    const token = mail.text?.match(/\/o\/([\w-]+)/)?.[1];
    await order.act('seller', 'ship', { carrier: 'chronopost', trackingNumber: 'XX123456789FR' });
    const anyone = new ApiClient(shop.server.url);
    const { body } = await anyone.post<OpenedLink>('/v1/links/exchange', { token });
    const client = anyone.with({ authorization: `Bearer ${body.token}` });
    const entries = await client.get<{ items: unknown[] }>(`/v1/orders/${order.id}/entries`);
    expect(entries.body.items).toMatchObject([{ kind: 'order_placed' }, { toName: 'Commande expédiée' }]);
    const opened = await client.get<OrderView>(`/v1/orders/${order.id}`);
    expect(opened.body.shipments).toMatchObject([{ carrierName: 'Chronopost' }]);
  });

  test("Dans la rubrique “Etat d'avancement” sélectionnez l’état que vous souhaitez utiliser.", async () => {
    const order = await shop.place(confirmed);
    const names = stateTemplates.map(({ transition }) => transition.name);
    for (const name of ['refund', 'validate', 'markDelivered', 'ship', 'cancel', 'receiveReturn']) {
      expect(await order.offers('seller')).toEqual(names);
      await order.act('seller', name, {}, { silent: true });
    }
    expect((await order.seenBy('buyer')).stateName).toBe('Retour reçu');
  });

  test('Le nouvel état d’avancement a bien été enregistré,celui-ci est affiché en bas de page.', async () => {
    const order = await shop.place(confirmed);
    await order.act('seller', 'validate');
    await order.act('seller', 'queueForShipping');
    expect(await order.lastEntry('seller')).toMatchObject({ toName: 'À livrer', published: false });
    expect((await order.log('buyer')).findLast(({ kind }) => kind !== 'withheld')).toMatchObject({
      toName: 'Commande validée',
    });
  });
});
