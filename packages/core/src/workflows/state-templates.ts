import { anyState, type State, type Transition } from '../workflow.ts';

/** A state to start from in a free workflow, and how the seller puts an order into it. */
export interface StateTemplate {
  readonly key: string;
  readonly state: State;
  readonly transition: Pick<Transition, 'name' | 'label' | 'fields' | 'intent'>;
}

/** The transition of a free workflow: into this state from any other, by the seller's hand (seeds 003, 004). */
export function freeTransition({ key, transition }: StateTemplate): Transition {
  return { ...transition, from: [anyState], to: key, actors: ['seller'] };
}

/** The blank one, to be filled in. Published, and nothing is sent of it. */
export const blankState: StateTemplate = {
  key: 'new_state',
  state: {
    phase: 'preparation',
    name: { en: 'New state', ru: 'Новый статус', it: 'Nuovo stato', fr: 'Nouvel état' },
  },
  transition: {
    name: 'setNewState',
    label: { en: 'New state', ru: 'Новый статус', it: 'Nuovo stato', fr: 'Nouvel état' },
  },
};

/**
 * States of progress that most shops know, each with its message to the buyer and what is done on entering it.
 * Unpublished ones are for the shop's own order. The words in Italian and French are those of seeds 003 and 004.
 */
export const stateTemplates: readonly StateTemplate[] = [
  {
    key: 'recorded',
    state: {
      phase: 'confirmation',
      mnemonic: 'New order',
      indicator: 'to check',
      hue: 240,
      name: {
        en: 'Order recorded',
        ru: 'Заказ принят',
        it: 'Ordine registrato',
        fr: 'Commande enregistrée',
      },
      comment: {
        en: 'We have your order and will check it shortly.',
        ru: 'Мы получили ваш заказ и скоро его проверим.',
        it: 'Abbiamo ricevuto il tuo ordine e lo controlleremo a breve.',
        fr: 'Nous avons bien reçu votre commande et la vérifierons rapidement.',
      },
      waitingFor: [{ party: 'seller' }],
    },
    transition: {
      name: 'record',
      label: {
        en: 'Back to recorded',
        ru: 'Вернуть в принятые',
        it: 'Riporta a registrato',
        fr: 'Remettre en enregistrée',
      },
    },
  },
  {
    key: 'awaiting_payment',
    state: {
      phase: 'payment',
      mnemonic: 'Payment awaited',
      indicator: 'waiting',
      hue: 75,
      name: {
        en: 'Awaiting payment',
        ru: 'Ожидает оплаты',
        it: 'In attesa di pagamento',
        fr: 'En attente de paiement',
      },
      comment: {
        en: 'We will prepare your order as soon as your payment has arrived.',
        ru: 'Мы начнём собирать заказ, как только поступит оплата.',
        it: 'Prepareremo il tuo ordine appena arriverà il pagamento.',
        fr: 'Nous préparerons votre commande dès réception de votre paiement.',
      },
      waitingFor: [{ party: 'buyer' }],
      onEnter: [{ type: 'email', to: 'buyer', template: 'stateChanged' }],
    },
    transition: {
      name: 'awaitPayment',
      label: {
        en: 'Wait for the payment',
        ru: 'Ждать оплату',
        it: 'Attendi il pagamento',
        fr: 'Attendre le paiement',
      },
    },
  },
  {
    key: 'validated',
    state: {
      phase: 'preparation',
      mnemonic: 'Validated',
      indicator: 'to do',
      hue: 150,
      name: {
        en: 'Order validated',
        ru: 'Заказ подтверждён',
        it: 'Ordine convalidato',
        fr: 'Commande validée',
      },
      comment: {
        en: 'Your payment is confirmed and your order is validated.',
        ru: 'Оплата подтверждена, заказ принят в работу.',
        it: 'Il pagamento è confermato e il tuo ordine è convalidato.',
        fr: 'Votre paiement est confirmé et votre commande est validée.',
      },
      waitingFor: [{ party: 'seller' }],
      onEnter: [{ type: 'email', to: 'buyer', template: 'stateChanged' }, { type: 'invoice' }],
    },
    transition: {
      name: 'validate',
      label: {
        en: 'Validate the order',
        ru: 'Подтвердить заказ',
        it: 'Convalida l’ordine',
        fr: 'Valider la commande',
      },
    },
  },
  {
    key: 'to_prepare',
    state: {
      phase: 'preparation',
      mnemonic: 'To prepare',
      indicator: 'to do',
      hue: 200,
      unpublished: true,
      name: { en: 'To be prepared', ru: 'К сборке', it: 'Da preparare', fr: 'À préparer' },
      waitingFor: [{ party: 'seller' }],
    },
    transition: {
      name: 'queueForPreparation',
      label: { en: 'To be prepared', ru: 'В очередь на сборку', it: 'Da preparare', fr: 'À préparer' },
    },
  },
  {
    key: 'in_preparation',
    state: {
      phase: 'preparation',
      mnemonic: 'In preparation',
      indicator: 'in hand',
      hue: 215,
      name: { en: 'In preparation', ru: 'Собирается', it: 'In preparazione', fr: 'En préparation' },
      comment: {
        en: 'Your order is being prepared.',
        ru: 'Ваш заказ собирают.',
        it: 'Il tuo ordine è in preparazione.',
        fr: 'Votre commande est en cours de préparation.',
      },
      waitingFor: [{ party: 'seller' }],
    },
    transition: {
      name: 'prepare',
      label: {
        en: 'Prepare the order',
        ru: 'Собирать заказ',
        it: 'Prepara l’ordine',
        fr: 'Préparer la commande',
      },
    },
  },
  {
    key: 'out_of_stock',
    state: {
      phase: 'trouble',
      mnemonic: 'Out of stock',
      indicator: 'problem',
      hue: 45,
      name: { en: 'Out of stock', ru: 'Нет в наличии', it: 'Prodotto esaurito', fr: 'Rupture de stock' },
      comment: {
        en: 'One of your products is out of stock. Write to us here: you may wait, exchange it or have it refunded.',
        ru: 'Одного из товаров сейчас нет в наличии. Напишите нам здесь: можно подождать, заменить его или вернуть деньги.',
        it: 'Uno dei tuoi prodotti è esaurito. Scrivici qui: puoi aspettare, cambiarlo o farti rimborsare.',
        fr: 'Un de vos articles est en rupture de stock. Écrivez-nous ici : attente, échange ou remboursement, à votre choix.',
      },
      sms: {
        en: 'a product is out of stock. Please choose what we shall do.',
        ru: 'товара нет в наличии. Выберите, как нам поступить.',
        it: 'un prodotto è esaurito. Scegli come vuoi procedere.',
        fr: 'un article est en rupture de stock. Dites-nous votre choix.',
      },
      waitingFor: [{ party: 'buyer' }],
      onEnter: [
        { type: 'email', to: 'buyer', template: 'stateChanged' },
        { type: 'sms', to: 'buyer' },
      ],
    },
    transition: {
      name: 'reportOutOfStock',
      label: {
        en: 'Out of stock',
        ru: 'Нет в наличии',
        it: 'Segnala prodotto esaurito',
        fr: 'Signaler une rupture',
      },
    },
  },
  {
    key: 'to_ship',
    state: {
      phase: 'preparation',
      mnemonic: 'To ship',
      indicator: 'to do',
      hue: 185,
      unpublished: true,
      name: { en: 'To be shipped', ru: 'К отправке', it: 'Da spedire', fr: 'À livrer' },
      waitingFor: [{ party: 'seller' }],
    },
    transition: {
      name: 'queueForShipping',
      label: { en: 'To be shipped', ru: 'В очередь на отправку', it: 'Da spedire', fr: 'À livrer' },
    },
  },
  {
    key: 'shipped',
    state: {
      phase: 'shipping',
      mnemonic: 'Shipped',
      indicator: 'on its way',
      hue: 285,
      connector: 'shipped',
      name: { en: 'Order shipped', ru: 'Заказ отправлен', it: 'Ordine spedito', fr: 'Commande expédiée' },
      comment: {
        en: 'Your order is on its way.',
        ru: 'Ваш заказ в пути.',
        it: 'Il tuo ordine è in viaggio.',
        fr: 'Votre commande est en route.',
      },
      sms: {
        en: 'your order has been shipped.',
        ru: 'ваш заказ отправлен.',
        it: 'il tuo ordine è stato spedito.',
        fr: 'votre commande a été expédiée.',
      },
      onEnter: [
        { type: 'email', to: 'buyer', template: 'stateChanged' },
        { type: 'sms', to: 'buyer' },
        { type: 'report' },
      ],
    },
    transition: {
      name: 'ship',
      label: {
        en: 'Ship the order',
        ru: 'Отправить заказ',
        it: 'Spedisci l’ordine',
        fr: 'Expédier la commande',
      },
      fields: [
        {
          key: 'carrier',
          type: 'carrier',
          required: false,
          label: { en: 'Carrier', ru: 'Служба доставки', it: 'Corriere', fr: 'Transporteur' },
        },
        {
          key: 'trackingNumber',
          type: 'trackingNumber',
          required: false,
          label: {
            en: 'Tracking number',
            ru: 'Трек-код',
            it: 'Numero di tracciamento',
            fr: 'Numéro de suivi',
          },
        },
        {
          key: 'estimatedDelivery',
          type: 'estimatedDelivery',
          required: false,
          label: {
            en: 'Estimated delivery',
            ru: 'Ожидаемая дата доставки',
            it: 'Consegna prevista',
            fr: 'Livraison prévue',
          },
        },
      ],
    },
  },
  {
    key: 'delivered',
    state: {
      phase: 'done',
      mnemonic: 'Delivered',
      indicator: 'done',
      hue: 140,
      name: { en: 'Order delivered', ru: 'Заказ доставлен', it: 'Ordine consegnato', fr: 'Commande livrée' },
      comment: {
        en: 'Your order has been delivered. Thank you!',
        ru: 'Заказ доставлен. Спасибо за покупку!',
        it: 'Il tuo ordine è stato consegnato. Grazie!',
        fr: 'Votre commande a été livrée. Merci !',
      },
      reviewable: true,
    },
    transition: {
      name: 'markDelivered',
      label: { en: 'Delivered', ru: 'Доставлен', it: 'Consegnato', fr: 'Livrée' },
    },
  },
  {
    key: 'dispute',
    state: {
      phase: 'trouble',
      mnemonic: 'Dispute',
      indicator: 'problem',
      hue: 20,
      unpublished: true,
      name: { en: 'In dispute', ru: 'Спор', it: 'In contestazione', fr: 'En litige' },
      waitingFor: [{ party: 'seller' }],
    },
    transition: {
      name: 'markDisputed',
      label: { en: 'In dispute', ru: 'Отметить спор', it: 'In contestazione', fr: 'En litige' },
    },
  },
  {
    key: 'returned',
    state: {
      phase: 'trouble',
      mnemonic: 'Return',
      indicator: 'to check',
      hue: 320,
      name: { en: 'Return received', ru: 'Возврат получен', it: 'Reso ricevuto', fr: 'Retour reçu' },
      comment: {
        en: 'We have received your return and are checking it.',
        ru: 'Мы получили ваш возврат и проверяем его.',
        it: 'Abbiamo ricevuto il tuo reso e lo stiamo controllando.',
        fr: 'Nous avons bien reçu votre retour et le vérifions.',
      },
      waitingFor: [{ party: 'seller' }],
      onEnter: [{ type: 'email', to: 'buyer', template: 'stateChanged' }],
    },
    transition: {
      name: 'receiveReturn',
      label: { en: 'Return received', ru: 'Получен возврат', it: 'Reso ricevuto', fr: 'Retour reçu' },
    },
  },
  {
    key: 'refunded',
    state: {
      phase: 'ended',
      mnemonic: 'Refunded',
      indicator: 'closed',
      hue: 105,
      name: {
        en: 'Order refunded',
        ru: 'Деньги возвращены',
        it: 'Ordine rimborsato',
        fr: 'Commande remboursée',
      },
      comment: {
        en: 'We have refunded your order.',
        ru: 'Мы вернули вам деньги за заказ.',
        it: 'Abbiamo rimborsato il tuo ordine.',
        fr: 'Nous avons remboursé votre commande.',
      },
      onEnter: [{ type: 'email', to: 'buyer', template: 'stateChanged' }],
    },
    transition: {
      name: 'refund',
      label: { en: 'Refunded', ru: 'Деньги возвращены', it: 'Rimborsato', fr: 'Remboursée' },
    },
  },
  {
    key: 'canceled',
    state: {
      phase: 'ended',
      mnemonic: 'Canceled',
      indicator: 'closed',
      hue: 0,
      connector: 'canceled',
      name: { en: 'Order canceled', ru: 'Заказ отменён', it: 'Ordine annullato', fr: 'Commande annulée' },
      comment: {
        en: 'Your order was canceled.',
        ru: 'Ваш заказ отменён.',
        it: 'Il tuo ordine è stato annullato.',
        fr: 'Votre commande a été annulée.',
      },
      onEnter: [{ type: 'email', to: 'buyer', template: 'stateChanged' }, { type: 'report' }],
    },
    transition: {
      name: 'cancel',
      intent: 'danger',
      label: {
        en: 'Cancel the order',
        ru: 'Отменить заказ',
        it: 'Annulla l’ordine',
        fr: 'Annuler la commande',
      },
    },
  },
];
