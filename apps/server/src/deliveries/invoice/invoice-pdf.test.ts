import type { Locale, Order } from '@ordialog/core';
import { extractText, getDocumentProxy, getMeta } from 'unpdf';
import { expect, test } from 'vitest';
import { documentFonts } from '../pdf/document-fonts.ts';
import { invoiceContent } from './invoice-content.ts';
import { invoicePdf } from './invoice-pdf.ts';

const order: Order = {
  id: 'ord_1',
  shopId: 'shop_1',
  number: '1042',
  externalId: 'x',
  groupId: 'g',
  placedAt: '2026-11-20T10:00:00.000Z',
  currency: 'EUR',
  buyer: { email: 'maria@example.com', name: 'Мария Соколова', locale: 'ru' },
  lines: [
    { sku: 'DOLL', title: 'Кукла в ёлочном платье', quantity: 2, unitPrice: 6400, availability: 'in_stock' },
    { title: 'Œuvre d’été — £', quantity: 1, unitPrice: 123_456, availability: 'in_stock' },
  ],
  delivery: { method: 'post', price: 900, address: 'Невский пр. 28\n191186 Санкт-Петербург' },
  payment: {
    method: 'bank_transfer',
    instructions: { holder: 'Dolls & Co', iban: 'IT60X0542811101000000123456' },
  },
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
const issue = {
  number: '2026-0007',
  issuedAt: new Date('2026-11-21T23:30:00Z'),
  company: { name: 'Dolls & Co S.r.l.', address: 'Via Po 12\n10124 Torino', vatId: 'IT01234567890' },
  shop: { settings: { vatRatePercent: 22, timeZone: 'Europe/Rome' } },
};

async function read(locale: Locale, changed: Partial<Order> = {}, from = issue) {
  const content = invoiceContent({ ...order, ...changed, buyer: { ...order.buyer, locale } }, from);
  const document = await getDocumentProxy(new Uint8Array(await invoicePdf(content, documentFonts)));
  const { text } = await extractText(document, { mergePages: false });
  // A PDF has no words, only places of letters: what stands on one line may be read with any space between.
  const plain = (page: string) => page.replace(/\s+/g, ' ');
  return { pages: text.map(plain), info: (await getMeta(document)).info };
}

test.each([
  [
    'en',
    'Invoice',
    ['November 22, 2026', '€1,234.56', 'Total €1,371.56', 'VAT 22% €247.33', 'Still to be paid: €1,371.56'],
  ],
  [
    'ru',
    'Счёт',
    ['22 ноября 2026 г.', '1 234,56 €', 'Итого 1 371,56 €', 'НДС 22 % 247,33 €', 'К оплате: 1 371,56 €'],
  ],
  [
    'it',
    'Fattura',
    ['22 novembre 2026', '1234,56 €', 'Totale 1371,56 €', 'IVA 22% 247,33 €', 'Da pagare: 1371,56 €'],
  ],
  [
    'fr',
    'Facture',
    ['22 novembre 2026', '1 234,56 €', 'Total 1 371,56 €', 'TVA 22 % 247,33 €', 'Reste à payer : 1 371,56 €'],
  ],
] as const)('says in %s what is due, letter by letter', async (locale, heading, said) => {
  const { pages, info } = await read(locale);
  expect(pages).toHaveLength(1);
  const always = [
    '2026-0007',
    'Мария Соколова',
    '191186 Санкт-Петербург',
    'Кукла в ёлочном платье',
    'Œuvre d’été — £',
  ];
  const seller = ['Dolls & Co S.r.l.', 'IT01234567890', 'IT60 X054 2811 1010 0000 0123 456'];
  for (const text of [heading, ...said, ...always, ...seller]) expect(pages[0]).toContain(text);
  expect(info).toMatchObject({ Language: locale, Author: 'Dolls & Co S.r.l.' });
});

test('says that it is paid instead of how to pay', async () => {
  const { pages } = await read('ru', { facts: { paid: '2026-11-20T12:00:00.000Z' } });
  expect(pages[0]).toContain('Оплачен 20 ноября 2026 г. — спасибо!');
  expect(pages[0]).not.toContain('IBAN');
});

test('does not mention VAT where the shop has none', async () => {
  const { pages } = await read(
    'it',
    {},
    { ...issue, shop: { settings: { timeZone: 'UTC', vatRatePercent: 0 } } },
  );
  expect(pages[0]).toContain('IVA 0% 0,00 €');
  const none = invoiceContent(order, { ...issue, shop: { settings: {} } });
  expect(none.vat).toEqual([]);
  expect(none.footer).toBe('Dolls & Co S.r.l.');
});

test('goes on over pages, each with the table’s head, the sums kept together', async () => {
  const lines = Array.from({ length: 60 }, (_, index) => ({
    title: `Товар ${index + 1}`,
    quantity: 1,
    unitPrice: 100,
    availability: 'in_stock' as const,
  }));
  const { pages } = await read('ru', { lines });
  expect(pages.length).toBeGreaterThan(1);
  for (const [index, page] of pages.entries()) {
    expect(page).toContain(`Страница ${index + 1} из ${pages.length}`);
  }
  const goods = pages.filter((page) => page.includes('Товар '));
  for (const page of goods) expect(page).toContain('Наименование');
  expect(pages.at(-1)).toMatch(/Товары 60,00 € .*Итого 69,00 €/);
});
