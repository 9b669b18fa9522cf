import type { Locale, OrderLine } from '@ordialog/core';

/** One thing that happened in an order, so many hours before now. */
export type DemoEvent = { readonly hoursAgo: number } & (
  | { readonly by: 'buyer' | 'seller'; readonly says: string }
  | {
      readonly by: 'buyer' | 'seller';
      readonly does: string;
      readonly fields?: Readonly<Record<string, string>>;
    }
  | { readonly by: 'system'; readonly deadline: string }
  | { readonly by: 'buyer'; readonly rates: number; readonly words: string }
  | { readonly by: 'seller'; readonly replies: string }
);

export interface DemoStory {
  readonly number: string;
  readonly buyer: { readonly name: string; readonly email: string; readonly locale: Locale };
  readonly lines: readonly OrderLine[];
  readonly delivery: { readonly method: string; readonly price: number; readonly address?: string };
  readonly payment: string;
  readonly note?: string;
  readonly placedHoursAgo: number;
  readonly events: readonly DemoEvent[];
}

const blueDoll: OrderLine = {
  sku: 'DOLL-BLUE',
  title: 'Mira, doll in a blue dress',
  quantity: 1,
  unitPrice: 6400,
  availability: 'in_stock',
};
const coat: OrderLine = {
  sku: 'COAT-RED',
  title: 'Red winter coat',
  quantity: 1,
  unitPrice: 2200,
  availability: 'in_stock',
};
const shoes: OrderLine = {
  sku: 'SHOES',
  title: 'Tiny leather shoes',
  quantity: 2,
  unitPrice: 1450,
  availability: 'in_stock',
};
const portrait: OrderLine = {
  sku: 'DOLL-PORTRAIT',
  title: 'Portrait doll after a photograph',
  quantity: 1,
  unitPrice: 18900,
  availability: 'made_to_order',
};
const wedding: OrderLine = {
  sku: 'DRESS-WEDDING',
  title: 'Wedding dress, sewn to measure',
  quantity: 1,
  unitPrice: 7900,
  availability: 'made_to_order',
};

const post = (price: number, address: string) => ({ method: 'post', price, address });

/** What the demo shop's inbox shows at its first start: an order in each corner of the process. */
export const demoStories: readonly DemoStory[] = [
  {
    number: '1031',
    buyer: { name: 'Мария Соколова', email: 'maria@example.com', locale: 'ru' },
    lines: [blueDoll, shoes],
    delivery: post(1400, 'Невский пр. 28\n191186 Санкт-Петербург'),
    payment: 'bank_transfer',
    placedHoursAgo: 620,
    events: [
      { hoursAgo: 618, by: 'seller', does: 'confirmOrder' },
      { hoursAgo: 610, by: 'buyer', does: 'claimPayment' },
      { hoursAgo: 600, by: 'seller', does: 'confirmPayment' },
      {
        hoursAgo: 590,
        by: 'seller',
        does: 'ship',
        fields: { carrier: 'poste-italiane', trackingNumber: 'RR123456785IT' },
      },
      { hoursAgo: 250, by: 'buyer', does: 'confirmReceipt' },
      {
        hoursAgo: 249,
        by: 'buyer',
        rates: 5,
        words: 'Кукла чудесная, дочка не выпускает её из рук. Спасибо!',
      },
      { hoursAgo: 230, by: 'seller', replies: 'Thank you, Maria! Give her our love.' },
    ],
  },
  {
    number: '1033',
    buyer: { name: 'Paul Girard', email: 'paul@example.com', locale: 'fr' },
    lines: [coat],
    delivery: post(900, '4 rue des Lilas\n69003 Lyon'),
    payment: 'bank_transfer',
    placedHoursAgo: 300,
    events: [
      { hoursAgo: 298, by: 'seller', does: 'confirmOrder' },
      { hoursAgo: 290, by: 'buyer', does: 'cancel', fields: { reason: 'Je me suis trompé de taille.' } },
    ],
  },
  {
    number: '1034',
    buyer: { name: 'Ольга Белова', email: 'olga@example.com', locale: 'ru' },
    lines: [shoes],
    delivery: post(1400, 'ул. Баумана 12\n420111 Казань'),
    payment: 'bank_transfer',
    placedHoursAgo: 280,
    events: [
      { hoursAgo: 278, by: 'seller', does: 'confirmOrder' },
      { hoursAgo: 206, by: 'system', deadline: 'payment' },
    ],
  },
  {
    number: '1036',
    buyer: { name: 'Luca Bianchi', email: 'luca@example.com', locale: 'it' },
    lines: [blueDoll, coat],
    delivery: post(900, 'Via Garibaldi 7\n10122 Torino'),
    payment: 'bank_transfer',
    placedHoursAgo: 150,
    events: [
      { hoursAgo: 149, by: 'seller', does: 'confirmOrder' },
      { hoursAgo: 140, by: 'buyer', does: 'claimPayment' },
      { hoursAgo: 120, by: 'seller', does: 'confirmPayment' },
      {
        hoursAgo: 96,
        by: 'seller',
        does: 'ship',
        fields: { carrier: 'brt', trackingNumber: '03201234567890' },
      },
      { hoursAgo: 95, by: 'seller', says: 'It left this morning and should be with you on Wednesday.' },
      { hoursAgo: 94, by: 'buyer', says: 'Perfetto, grazie mille!' },
      { hoursAgo: 93, by: 'seller', says: 'Enjoy it!' },
    ],
  },
  {
    number: '1037',
    buyer: { name: 'Emma Clark', email: 'emma@example.com', locale: 'en' },
    lines: [portrait],
    delivery: post(1800, '18 Orchard Road\nBristol BS1 4QA'),
    payment: 'bank_transfer',
    note: 'For my mother’s 70th birthday on 20 December.',
    placedHoursAgo: 130,
    events: [
      { hoursAgo: 129, by: 'buyer', says: 'I have sent the photograph by e-mail. Is it sharp enough?' },
      { hoursAgo: 126, by: 'seller', says: 'It is lovely, thank you. We need about three weeks.' },
      { hoursAgo: 126, by: 'seller', does: 'confirmOrder' },
      { hoursAgo: 120, by: 'buyer', does: 'claimPayment' },
      { hoursAgo: 100, by: 'seller', does: 'confirmPayment' },
    ],
  },
  {
    number: '1038',
    buyer: { name: 'Sofia Conti', email: 'sofia@example.com', locale: 'it' },
    lines: [coat, shoes],
    delivery: { method: 'pickup', price: 0 },
    payment: 'bank_transfer',
    placedHoursAgo: 60,
    events: [
      { hoursAgo: 58, by: 'seller', does: 'confirmOrder' },
      { hoursAgo: 50, by: 'buyer', does: 'claimPayment' },
      { hoursAgo: 40, by: 'seller', does: 'confirmPayment' },
      {
        hoursAgo: 20,
        by: 'seller',
        does: 'readyForPickup',
        fields: { pickupDetails: 'Via Po 12, Torino. Mon–Sat 10:00–19:00.' },
      },
    ],
  },
  {
    number: '1039',
    buyer: { name: 'Claire Dubois', email: 'claire@example.com', locale: 'fr' },
    lines: [blueDoll],
    delivery: post(900, '25 avenue Foch\n44000 Nantes'),
    payment: 'cash_on_delivery',
    placedHoursAgo: 30,
    events: [{ hoursAgo: 28, by: 'seller', does: 'confirmOrder' }],
  },
  {
    number: '1040',
    buyer: { name: 'Anna Ricci', email: 'anna@example.com', locale: 'it' },
    lines: [wedding],
    delivery: post(900, 'Corso Vittorio Emanuele 88\n10128 Torino'),
    payment: 'bank_transfer',
    placedHoursAgo: 50,
    events: [
      { hoursAgo: 48, by: 'seller', does: 'confirmOrder' },
      { hoursAgo: 2, by: 'buyer', does: 'claimPayment' },
      { hoursAgo: 2, by: 'buyer', says: 'Ho appena fatto il bonifico. Potete spedire entro martedì?' },
    ],
  },
  {
    number: '1041',
    buyer: { name: 'Иван Кузнецов', email: 'ivan@example.com', locale: 'ru' },
    lines: [{ ...blueDoll, quantity: 2 }, coat],
    delivery: post(1400, 'ул. Тверская 9\n125009 Москва'),
    payment: 'bank_transfer',
    note: 'Пожалуйста, упакуйте как подарок.',
    placedHoursAgo: 5,
    events: [{ hoursAgo: 4, by: 'buyer', says: 'Здравствуйте! Можно ли заменить одну куклу на рыжую?' }],
  },
];
