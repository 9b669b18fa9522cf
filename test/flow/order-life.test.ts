import type { Browser } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { newPerson, openBrowser } from '../support/browser.ts';
import { databases, startServer } from '../support/server.ts';
import type { ServerProcess } from '../support/server-process.ts';
import { logLine, message, say } from './conversation.ts';
import { act, openOrder, signIn } from './selling.ts';
import { buy, openDialog } from './shopping.ts';

const desktop = { width: 1280, height: 860 };
const phone = { width: 390, height: 800 };

describe.each(databases)('an order’s whole life, live in two browsers, on %s', (database) => {
  let server: ServerProcess;
  let browser: Browser;

  beforeAll(async () => {
    server = await startServer({ database });
    browser = await openBrowser();
  });

  async function meet() {
    const seller = await newPerson(browser, { locale: 'en', viewport: desktop, allow: [/401/] });
    const buyer = await newPerson(browser, { locale: 'en', viewport: phone });
    await signIn(seller.page, server.url);
    return { seller: seller.page, buyer: buyer.page };
  }

  test('placed, talked about, confirmed, paid, shipped, received and reviewed', async () => {
    const { seller, buyer } = await meet();
    const number = await buy(buyer, server.url, ['clara'], 'anna@flow.test');
    await openOrder(seller, number);
    await openDialog(buyer, number);
    const mails = await (await fetch(`${server.url}/dev/emails`)).text();
    expect(mails).toContain(`New order ${number}`);

    await say(buyer, 'Hello! Is Tuesday possible?');
    await message(seller, 'Is Tuesday possible?').waitFor();
    await say(seller, 'Yes, Tuesday it is.');
    await message(buyer, 'Tuesday it is.').waitFor();

    await act(seller, 'Confirm order');
    await logLine(buyer, 'The shop confirmed the order').waitFor();
    await buyer.locator('ordialog-payment-details').getByText('IT60 X054 2811 1010 0000 0123 456').waitFor();
    await buyer.getByRole('button', { name: 'I have paid' }).first().click();
    await seller.getByRole('button', { name: 'Payment not found' }).waitFor();
    await act(seller, 'Payment received');
    await logLine(buyer, 'The shop received the payment').waitFor();
    await expect.poll(() => buyer.getByRole('button', { name: 'Cancel order' }).count()).toBe(0);

    const actions = seller.getByRole('group', { name: 'What can be done now' });
    await actions.getByRole('button', { name: 'Ship' }).click();
    const shipping = seller.getByRole('dialog');
    await shipping.getByRole('button', { name: 'Ship' }).click();
    await expect.poll(() => shipping.getByText('Please fill this in.').count()).toBe(2);
    await shipping.getByLabel('Carrier').fill('ups');
    await shipping.getByLabel('Tracking number').fill('1Z5R89390357567127');
    await shipping.getByRole('button', { name: 'Ship' }).click();

    await buyer.getByRole('link', { name: 'Track the parcel' }).first().waitFor();
    await buyer.getByRole('button', { name: 'I have received it' }).first().click();
    await logLine(seller, 'The buyer received the order').waitFor();
    await buyer.getByRole('radio', { name: /5/ }).check({ force: true });
    await buyer
      .getByRole('textbox', { name: /review|words|say/i })
      .first()
      .fill('Lovely!');
    await buyer
      .getByRole('button', { name: /review|rate/i })
      .first()
      .click();
    await seller.locator('ordialog-log').getByText('Lovely!').waitFor();
    expect(await actions.count()).toBe(0);
  });

  test('what is made to order goes its own way, and either side may cancel what is not paid', async () => {
    const { seller, buyer } = await meet();
    const number = await buy(buyer, server.url, ['clara', 'mila'], 'carla@flow.test');
    await openOrder(seller, `${number}-2`);
    await openDialog(buyer, `${number}-2`);
    await act(seller, 'Confirm order');
    await buyer.getByRole('button', { name: 'I have paid' }).first().click();
    await seller.getByRole('button', { name: 'Payment not found' }).waitFor();
    await act(seller, 'Payment received');
    await buyer.getByText('In progress').first().waitFor();
    await act(seller, 'Ready for pickup');
    await buyer.getByRole('button', { name: 'I have picked it up' }).first().waitFor();

    await openOrder(seller, number);
    await act(seller, 'Cancel order');
    await seller.getByText('Canceled').first().waitFor();
    await buyer
      .getByRole('link', { name: number, exact: true })
      .or(buyer.getByRole('button', { name: number, exact: true }))
      .first()
      .click();
    await logLine(buyer, 'The shop canceled the order').waitFor();
  });
});
