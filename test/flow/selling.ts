import type { Page } from 'playwright-core';
import { demo } from '../support/demo.ts';

export async function signIn(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}/inbox/`);
  await page.getByLabel('E-mail').fill(demo.seller.email);
  await page.getByLabel('Password').fill(demo.seller.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('link', { name: /My orders/ }).waitFor();
}

/** Opens an order from the list of conversations. */
export async function openOrder(page: Page, number: string): Promise<void> {
  await page
    .getByRole('link', { name: new RegExp(` ${number} `) })
    .first()
    .click();
  await page.getByRole('heading', { name: `Order ${number}`, exact: true }).waitFor();
}

/** Chooses what is to be done with the order, and says yes to what will be sent. */
export async function act(
  page: Page,
  label: string,
  fields: Readonly<Record<string, string>> = {},
): Promise<void> {
  await page
    .getByRole('group', { name: 'What can be done now' })
    .getByRole('button', { name: label })
    .click();
  const dialog = page.getByRole('dialog');
  for (const [field, value] of Object.entries(fields)) await dialog.getByLabel(field).fill(value);
  await dialog.getByRole('button', { name: label }).click();
}
