import type { OrderView } from '@ordialog/protocol';
import type { Page } from 'playwright-core';
import { asBuyer, asShop } from '../support/api.ts';
import { demo } from '../support/demo.ts';
import { buyOne, openDialog } from './buyer.ts';

type Shoot = (name: string) => Promise<void>;

/** The shop, and the dialog in each corner of an order's life. */
export async function takeBuyerShots(
  page: Page,
  origin: string,
  locale: string,
  shoot: Shoot,
): Promise<void> {
  for (const [name, path] of [
    ['shop', ''],
    ['product', 'item/ines'],
  ] as const) {
    await page.goto(`${origin}/demo/${path}`);
    await shoot(name);
  }
  await page.evaluate(() => scrollTo(0, 0));
  const order = await buyOne(page, origin, locale);
  const shop = asShop(origin);
  const buyer = await asBuyer(origin, { sub: order.buyer.email, email: order.buyer.email });
  const act = async (client: typeof shop, name: string, fields?: Record<string, string>) => {
    const answer = await client.post(
      `/v1/orders/${order.id}/transitions`,
      fields ? { name, fields } : { name },
    );
    if (answer.status !== 200) throw new Error(`${name} answered ${answer.status}`);
  };
  await page.goto(`${origin}/demo/orders`);
  await shoot('your-orders');
  await openDialog(page, order.id);
  await shoot('dialog-placed');
  await act(shop, 'confirmOrder');
  await shoot('dialog-payment');
  await act(buyer, 'claimPayment');
  await act(shop, 'confirmPayment');
  await act(shop, 'ship', { carrier: 'ups', trackingNumber: '1Z5R89390357567127' });
  await shoot('dialog-shipped');
  await act(buyer, 'confirmReceipt');
  await shoot('dialog-done');
  await buyer.post(`/v1/orders/${order.id}/review`, { rating: 5, text: reviews[locale] ?? 'Lovely!' });
  await shoot('dialog-reviewed');
  await page.goto(await linkInMail(page, origin, order));
  await page.locator('ordialog-log').waitFor();
  await shoot('order-page');
}

const reviews: Readonly<Record<string, string>> = {
  en: 'She is lovely, and was here in three days.',
  ru: 'Чудесная кукла, и дошла за три дня.',
  it: 'È bellissima ed è arrivata in tre giorni.',
  fr: 'Elle est ravissante, et arrivée en trois jours.',
};

/** The address that the buyer finds in their newest mail. */
async function linkInMail(page: Page, origin: string, { buyer }: OrderView): Promise<string> {
  for (let tries = 0; tries < 40; tries++) {
    const list = await (await page.request.get(`${origin}/dev/emails`)).text();
    for (const [, id] of list.matchAll(/href="[^"]*\/dev\/emails\/([^"/]+)"/g)) {
      const mail = await (await page.request.get(`${origin}/dev/emails/${id}`)).text();
      const link = /https?:\/\/[^\s"<]+\/o\/[\w-]+/.exec(mail)?.[0];
      if (link && mail.includes(buyer.email)) return link;
    }
    await page.waitForTimeout(250);
  }
  throw new Error(`No mail to ${buyer.email} has a link.`);
}

/** The inbox, the board, the table and History. */
export async function takeSellerShots(
  page: Page,
  origin: string,
  locale: string,
  shoot: Shoot,
): Promise<void> {
  await page.goto(`${origin}/inbox/`);
  await page.locator('#language').selectOption(locale);
  await shoot('sign-in');
  await page.locator('#email').fill(demo.seller.email);
  await page.locator('#password').fill(demo.seller.password);
  await page.keyboard.press('Enter');
  await page.locator('inbox-order-rows a').first().waitFor();
  await shoot('inbox-waiting');
  const newest = await asShop(origin).get<{ items: { id: string }[] }>(
    '/v1/orders?state=awaiting_confirmation&limit=1',
  );
  const id = newest.body.items[0]?.id;
  await page.goto(`${origin}/inbox/orders/${id}`);
  await page.locator('ordialog-log').waitFor();
  await shoot('inbox-order');
  await page.keyboard.press('t');
  await page.keyboard.press('Enter');
  await shoot('inbox-confirm');
  await page.keyboard.press('Escape');
  for (const [name, path] of [
    ['my-orders', 'my-orders'],
    ['history', 'history'],
    ['workflows', 'settings/workflows'],
  ] as const) {
    await page.goto(`${origin}/inbox/${path}`);
    await page.waitForTimeout(600);
    await shoot(name);
  }
}
