import type { Order } from '@ordialog/core';
import { extractText, getDocumentProxy } from 'unpdf';
import { expect, test } from 'vitest';
import { documentFonts } from '../pdf/document-fonts.ts';
import { labelContent } from './label-content.ts';
import { labelPdf } from './label-pdf.ts';

const order: Order = {
  id: 'ord_1',
  shopId: 'shop_1',
  number: '1042',
  externalId: 'x',
  groupId: 'g',
  placedAt: '2026-11-20T10:00:00.000Z',
  currency: 'EUR',
  buyer: { email: 'maria@example.com', name: 'Мария Соколова', phone: '+7 916 123-45-67', locale: 'ru' },
  lines: [{ title: 'Кукла', quantity: 3, unitPrice: 6400, availability: 'in_stock' }],
  delivery: {
    method: 'courier',
    price: 900,
    address: 'Мария Соколова\nНевский пр. 28\n191186 Санкт-Петербург',
  },
  payment: { method: 'card' },
  availability: 'in_stock',
  workflow: { key: 'k', version: 1 },
  state: 's',
  stateEnteredAt: '2026-11-20T10:00:00.000Z',
  publishedState: 's',
  assignees: {},
  version: 1,
  facts: {},
  deadlines: [],
  shipments: [],
};
const making = {
  shop: {
    name: 'Dolls & Co',
    settings: { company: { name: 'ООО «Куклы»', address: 'ул. Баумана 12\n420111 Казань' } },
  },
  locale: 'ru',
  at: new Date('2026-11-22T09:00:00Z'),
  shipment: {
    id: 'ord_1.1',
    carrier: 'courier',
    trackingNumber: 'W2600000126',
    shippedAt: '2026-11-22T09:00:00.000Z',
    events: [],
  },
} as const;

async function read(content: ReturnType<typeof labelContent>) {
  const document = await getDocumentProxy(new Uint8Array(await labelPdf(content, documentFonts)));
  const { text, totalPages } = await extractText(document, { mergePages: true });
  const page = await document.getPage(1);
  return { text: text.replace(/\s+/g, ' '), totalPages, view: page.view };
}

test('is one page of A6 with both addresses, the way of delivery and the numbers', async () => {
  const { text, totalPages, view } = await read(labelContent(order, making));
  expect(totalPages).toBe(1);
  const [, , width = 0, height = 0] = view;
  expect([Math.round((width / 72) * 25.4), Math.round((height / 72) * 25.4)]).toEqual([105, 148]);
  const said = [
    'ООО «Куклы»',
    '420111 Казань',
    'Курьер',
    'Невский пр. 28 191186 Санкт-Петербург',
    '1042',
    '3 предмета',
  ];
  for (const part of [...said, '+7 916 123-45-67', 'Накладная', 'W2600000126']) expect(text).toContain(part);
  // The address brings the name with it; it is not said twice.
  expect(text.match(/Мария Соколова/g)).toHaveLength(1);
});

test('breaks an address of one line where its parts end', () => {
  const delivery = { method: 'post', price: 0, address: 'Via Roma 1, 10121 Torino, Italia' };
  const { recipient } = labelContent({ ...order, delivery }, making);
  expect(recipient.lines).toEqual(['Via Roma 1', '10121 Torino', 'Italia']);
});

test('keeps to its page whatever it is given', async () => {
  const long = 'Wolfeschlegelsteinhausenbergerdorff & Söhne, Internationale Handelsgesellschaft';
  const content = labelContent(
    {
      ...order,
      number: 'SUMMER-2026-000123456-AND-MORE-THAN-THAT',
      buyer: { ...order.buyer, name: long },
      delivery: {
        method: long,
        price: 0,
        address: Array.from({ length: 12 }, (_, index) => `${long} ${index}`).join('\n'),
      },
    },
    { ...making, shipment: { ...making.shipment, carrier: long, trackingNumber: 'Ж'.repeat(60) } },
  );
  const { totalPages, text } = await read(content);
  expect(totalPages).toBe(1);
  expect(text).toContain('Ж'.repeat(60));
  expect(text).toContain('Handelsgesellschaft 11');
});
