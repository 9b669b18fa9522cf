import type { Browser, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { makeOrderLink } from '../../apps/server/src/orders/order-link.ts';
import { storedOrderOf } from '../../apps/server/src/orders/stored-order.ts';
import { newPerson, openBrowser, type PersonOptions } from '../support/browser.ts';
import { bank, PaymentShop, roubles } from './payment-shop.ts';

const phone = { width: 390, height: 844 };
const other = 'DE89 3704 0044 0532 0130 00';

describe('how to pay, in a browser', () => {
  let browser: Browser;
  let shop: PaymentShop;
  let bankId: string;
  beforeAll(async () => {
    browser = await openBrowser();
    shop = await PaymentShop.open();
    bankId = (await shop.save(bank)).id;
    await shop.save(roubles);
    await shop.save({
      details: { type: 'pay_link', url: 'https://pay.example/{number}?sum={amount}' },
      name: { en: 'Pay fast', ru: 'Быстрая оплата' },
    });
  });

  /** A buyer at the page of their order, as the link in a mail opens it. */
  async function buyerAt(orderId: string, options: PersonOptions): Promise<Page> {
    const { context } = shop.running.server;
    const row = await shop.db
      .selectFrom('orders')
      .selectAll()
      .where('id', '=', orderId)
      .executeTakeFirstOrThrow();
    const { page } = await newPerson(browser, options);
    await page.goto(await makeOrderLink(context, storedOrderOf(row).order));
    await page.locator('ordialog-log').waitFor();
    return page;
  }

  async function signIn(credentials: { email: string; password: string }, locale: string): Promise<Page> {
    const { page } = await newPerson(browser, { locale, allow: [/401/] });
    await page.goto(`${shop.running.url}/inbox/`);
    await page.locator('input[type=email]').fill(credentials.email);
    await page.locator('input[type=password]').fill(credentials.password);
    await page.locator('button[type=submit], form button').first().click();
    await page.getByRole('navigation').first().waitFor();
    await page.goto(`${shop.running.url}/inbox/settings/payment`);
    return page;
  }

  test('a buyer chooses a way, sees its code, and where a link leads', async () => {
    const { id, number } = await shop.awaiting({
      currency: 'RUB',
      buyer: { email: 'vera@example.com', name: 'Вера', locale: 'ru' },
      payment: { method: 'card' },
    });
    const page = await buyerAt(id, { locale: 'ru-RU', viewport: phone });
    const card = page.locator('ordialog-payment-methods');
    await card.getByRole('radio', { name: 'Перевод на счёт' }).check();
    await card.getByText('40702810138250123017').waitFor();
    await card.getByRole('img', { name: 'Отсканируйте в приложении банка' }).waitFor();
    await card.getByRole('button', { name: /Скопировать: БИК/ }).waitFor();
    await card.getByRole('radio', { name: 'Быстрая оплата' }).check();
    const link = card.getByRole('link', { name: 'Оплатить на pay.example' });
    expect(await link.getAttribute('href')).toBe(`https://pay.example/${number}?sum=129.00`);
    expect(await link.getAttribute('rel')).toBe('noopener noreferrer');
  });

  test('forged details are marked at once, and stay marked', async () => {
    const { id } = await shop.awaiting({ buyer: { email: 'forged@example.com', locale: 'fr' } });
    const page = await buyerAt(id, { locale: 'fr-FR', viewport: phone });
    await shop.write(id, `Payez plutôt sur ${other}`, await shop.staff('agent'));
    const warning = page.getByRole('alert').filter({ hasText: 'ce ne sont pas les coordonnées' });
    await warning.waitFor();
    await page.reload();
    await page.locator('ordialog-log').waitFor();
    await warning.waitFor();
  });

  test('an owner changes the details in the settings, and the buyer sees the new ones without reloading', async () => {
    const { id } = await shop.awaiting({ buyer: { email: 'live@example.com', locale: 'en' } });
    const buyer = await buyerAt(id, { locale: 'en-GB', viewport: phone });
    await buyer.getByRole('button', { name: /IT60 X054 2811 1010 0000 0123 456/ }).waitFor();
    const { email, password } = shop.made.seller;
    const owner = await signIn({ email, password }, 'en-GB');
    await owner
      .getByRole('button', { name: 'Изменить: Банковский перевод' })
      .or(owner.getByRole('button', { name: 'Change: Bank transfer' }))
      .click();
    const iban = owner.getByLabel('IBAN');
    await iban.fill('DE88 3704 0044 0532 0130 00');
    await owner.getByText(/check digits of this IBAN|Контрольные цифры этого IBAN/).waitFor();
    await iban.fill(other);
    await owner.locator('inbox-settings-payment-form').getByText(other).waitFor();
    await owner.getByRole('button', { name: /^(Save|Сохранить)$/ }).click();
    await owner.getByText(/History · 2|История · 2/).waitFor();
    await buyer.getByRole('button', { name: new RegExp(other) }).waitFor();
    await buyer.getByText('The shop changed its payment details.').waitFor();
    await shop.change(bankId, { details: bank.details });
  });

  test('a manager may look and order, and not touch the details', async () => {
    const email = 'manager@shop.test';
    await shop.staff('manager', email);
    const page = await signIn({ email, password: 'correct horse battery' }, 'it-IT');
    await page.getByText('Solo i titolari aggiungono').waitFor();
    expect(await page.getByRole('button', { name: 'Aggiungi un modo di pagamento' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Modifica: Bonifico', exact: true }).click();
    await page.getByRole('button', { name: 'Salva' }).waitFor();
    expect(await page.getByLabel('IBAN').count()).toBe(0);
  });
});
