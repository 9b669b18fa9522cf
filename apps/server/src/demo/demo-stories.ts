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

/** A line with the name of its picture in the demo storefront. */
type DemoLine = Omit<OrderLine, 'imageUrl'> & { readonly picture: string };

export interface DemoStory {
  readonly number: string;
  readonly buyer: { readonly name: string; readonly email: string; readonly locale: Locale };
  readonly lines: readonly DemoLine[];
  readonly delivery: { readonly method: string; readonly price: number; readonly address?: string };
  readonly payment: string;
  readonly note?: string;
  readonly placedHoursAgo: number;
  readonly events: readonly DemoEvent[];
}

/** What the demo storefront sells, under its own ids, so that pictures and prices are the same there and here. */
const clara = line('DC-101', 'clara', 'Clara, doll in a dotted dress', 7200, 'in_stock');
const ines = line('DC-102', 'ines', 'Ines, sailor doll with braids', 8600, 'made_to_order');
const dress = line('DC-201', 'linen-dress', 'Linen dress', 2400, 'in_stock');
const coat = line('DC-202', 'duffle-coat', 'Duffle coat', 3900, 'made_to_order');
const shoes = line('DC-301', 'red-shoes', 'Red shoes', 1650, 'in_stock');

function line(
  sku: string,
  picture: string,
  title: string,
  unitPrice: number,
  availability: OrderLine['availability'],
): DemoLine {
  return { sku, picture, title, quantity: 1, unitPrice, availability };
}

const post = (price: number, address: string) => ({ method: 'post', price, address });

/** What the demo shop's inbox shows at its first start: an order in each corner of the process. */
export const demoStories: readonly DemoStory[] = [
  {
    number: '1031',
    buyer: { name: 'Мария Соколова', email: 'maria@example.com', locale: 'ru' },
    lines: [clara, shoes],
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
    lines: [dress],
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
    lines: [clara, dress],
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
    lines: [ines],
    delivery: post(1800, '18 Orchard Road\nBristol BS1 4QA'),
    payment: 'bank_transfer',
    note: 'For my mother’s 70th birthday on 20 December.',
    placedHoursAgo: 130,
    events: [
      { hoursAgo: 129, by: 'buyer', says: 'Could her braids be red instead of blond?' },
      { hoursAgo: 126, by: 'seller', says: 'With pleasure. She will be ready in about two weeks.' },
      { hoursAgo: 126, by: 'seller', does: 'confirmOrder' },
      { hoursAgo: 120, by: 'buyer', does: 'claimPayment' },
      { hoursAgo: 100, by: 'seller', does: 'confirmPayment' },
    ],
  },
  {
    number: '1038',
    buyer: { name: 'Sofia Conti', email: 'sofia@example.com', locale: 'it' },
    lines: [dress, shoes],
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
    lines: [clara],
    delivery: post(900, '25 avenue Foch\n44000 Nantes'),
    payment: 'cash_on_delivery',
    placedHoursAgo: 30,
    events: [{ hoursAgo: 28, by: 'seller', does: 'confirmOrder' }],
  },
  {
    number: '1040',
    buyer: { name: 'Anna Ricci', email: 'anna@example.com', locale: 'it' },
    lines: [coat],
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
    lines: [{ ...clara, quantity: 2 }, dress],
    delivery: post(1400, 'ул. Тверская 9\n125009 Москва'),
    payment: 'bank_transfer',
    note: 'Пожалуйста, упакуйте как подарок.',
    placedHoursAgo: 5,
    events: [{ hoursAgo: 4, by: 'buyer', says: 'Здравствуйте! Можно ли заменить одну куклу на рыжую?' }],
  },
];
