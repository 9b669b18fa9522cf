import { randomUUID } from 'node:crypto';
import type { Trx } from '../db/database.ts';
import { asJson } from '../db/json-column.ts';
import { contentOf } from '../saved-replies/check-content.ts';

const replies = [
  {
    shortcut: 'hello',
    title: 'Thank you for the order',
    texts: {
      en: 'Hello {buyer.firstName}, thank you for order {order.number}! We are on it and will write here as soon as there is news. {seller.name}',
      ru: 'Здравствуйте, {buyer.firstName}! Спасибо за заказ {order.number}. Мы уже занимаемся им и напишем сюда, как только будут новости. {seller.name}',
      it: 'Ciao {buyer.firstName}, grazie per l’ordine {order.number}! Ce ne stiamo occupando e scriviamo qui appena ci sono novità. {seller.name}',
      fr: 'Bonjour {buyer.firstName}, merci pour la commande {order.number}\u202f! Nous nous en occupons et écrirons ici dès qu’il y aura du nouveau. {seller.name}',
    },
  },
  {
    shortcut: 'pay',
    title: 'How long the order is kept',
    texts: {
      en: 'We keep order {order.number} ({order.total}) for you until {deadline}, that is {deadline.left} more. The details are on the card above.',
      ru: 'Заказ {order.number} на сумму {order.total} ждёт оплаты до {deadline}, осталось {deadline.left}. Реквизиты — в карточке выше.',
      it: 'Teniamo da parte l’ordine {order.number} ({order.total}) fino a {deadline}, ancora {deadline.left}. I dati sono nella scheda qui sopra.',
      fr: 'Nous gardons la commande {order.number} ({order.total}) jusqu’au {deadline}, soit encore {deadline.left}. Les coordonnées sont sur la carte ci-dessus.',
    },
  },
  {
    shortcut: 'parcel',
    title: 'Where the parcel is',
    texts: {
      en: 'Your parcel has the number {tracking.number}. You can follow it here: {tracking.url}',
      ru: 'Трек-номер вашей посылки — {tracking.number}. Следить за ней можно здесь: {tracking.url}',
      it: 'Il tuo pacco ha il numero {tracking.number}. Puoi seguirlo qui: {tracking.url}',
    },
  },
  {
    shortcut: 'cancel',
    title: 'Cancel as asked',
    texts: {
      en: 'We have canceled order {order.number}, as you asked. You owe nothing. You are always welcome again.',
      ru: 'Мы отменили заказ {order.number}, как вы просили. Платить ничего не нужно. Будем рады видеть вас снова.',
      it: 'Abbiamo annullato l’ordine {order.number} come hai chiesto. Non devi nulla. Torna quando vuoi.',
      fr: 'Nous avons annulé la commande {order.number}, comme vous l’avez demandé. Vous ne devez rien. Vous êtes toujours le bienvenu.',
    },
    macro: { transition: 'cancel' },
  },
];

/** What the demo shop's sellers need every day. */
export async function addDemoSavedReplies(trx: Trx, shopId: string, now: Date): Promise<void> {
  await trx
    .insertInto('saved_replies')
    .values(
      replies.map((reply) => {
        const { shortcut, title, texts, macro } = contentOf(reply);
        return {
          id: `rep_${randomUUID()}`,
          shop_id: shopId,
          shortcut,
          shortcut_key: shortcut.toLowerCase(),
          title,
          texts: asJson(texts),
          macro: asJson(macro),
          version: 1,
          created_at: now,
          updated_at: now,
        };
      }),
    )
    .execute();
}
