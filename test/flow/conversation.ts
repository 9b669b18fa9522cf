import type { Locator, Page } from 'playwright-core';

export async function say(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Message' }).fill(text);
  await page.getByRole('button', { name: 'Send', exact: true }).click();
}

/** A message as the page shows it. */
export function message(page: Page, text: string): Locator {
  return page.locator('ordialog-linked-text').filter({ hasText: text });
}

/** A line of the log that the system wrote. */
export function logLine(page: Page, text: string): Locator {
  return page.locator('ordialog-log').getByText(text).first();
}
