import type { SurveyQuestion } from '../../db/tables/shops.ts';

/** What buyers are asked unless their shop asks something else. */
export const defaultQuestions: readonly SurveyQuestion[] = [
  {
    key: 'overall',
    text: {
      en: 'How happy are you with your order?',
      ru: 'Насколько вы довольны заказом?',
      it: 'Quanto ti soddisfa il tuo ordine?',
      fr: 'Êtes-vous satisfait de votre commande\u202f?',
    },
  },
  {
    key: 'product',
    text: {
      en: 'Is it as you expected it to be?',
      ru: 'Товар оказался таким, как вы ожидали?',
      it: 'Il prodotto è come te lo aspettavi?',
      fr: 'L’article est-il conforme à vos attentes\u202f?',
    },
  },
  {
    key: 'delivery',
    text: {
      en: 'How was the delivery?',
      ru: 'Как прошла доставка?',
      it: 'Com’è andata la consegna?',
      fr: 'Comment s’est passée la livraison\u202f?',
    },
  },
  {
    key: 'service',
    text: {
      en: 'How well did the shop answer you?',
      ru: 'Как магазин отвечал на ваши вопросы?',
      it: 'Come ti ha risposto il negozio?',
      fr: 'La boutique vous a-t-elle bien répondu\u202f?',
    },
  },
];
