import type { Page } from 'playwright-core';

/** Puts products into the basket of the demo shop and checks out; returns the first order's number. */
export async function buy(
  page: Page,
  origin: string,
  products: readonly string[],
  email: string,
): Promise<string> {
  for (const product of products) {
    await page.goto(`${origin}/demo/item/${product}`);
    await page.getByRole('button', { name: /basket/i }).click();
  }
  await page.goto(`${origin}/demo/checkout`);
  await page.getByLabel('Name').fill('Anna Rossi');
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Street and number').fill('Via Roma 1');
  await page.getByLabel('Postal code').fill('10121');
  await page.getByLabel('Town').fill('Torino');
  await page.getByRole('button', { name: /Place the order/ }).click();
  await page.waitForURL(/thank-you/);
  const heading = page.getByRole('heading', { name: /^Order \d+$/ });
  return ((await heading.textContent()) ?? '').replace(/\D/g, '');
}

/** Opens the dialog of an order on the page that thanks for it. */
export async function openDialog(page: Page, number: string): Promise<void> {
  await page.getByRole('button', { name: `Open dialog, order ${number}`, exact: true }).click();
  await page.getByRole('textbox', { name: 'Message' }).waitFor();
}
