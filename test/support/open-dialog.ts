import type { Page } from 'playwright-core';
import type { PlacedOrder } from './place-order.ts';

/** Opens the dialog of an order on the demo shop's page, for its buyer. */
export async function openDialogOf(page: Page, origin: string, { id, buyer }: PlacedOrder): Promise<void> {
  const token = buyer.headers.authorization?.replace(/^Bearer /, '') ?? '';
  if (!page.url().startsWith(`${origin}/demo/`)) await page.goto(`${origin}/demo/`);
  await page.evaluate(
    ([given, order]) => {
      const api: unknown = Reflect.get(window, 'Ordialog');
      if (typeof api !== 'object' || api === null) throw new Error('The page has no dialog.');
      Reflect.apply(Reflect.get(api, 'push'), api, [
        ['identify', given],
        ['open', order],
      ]);
    },
    [token, id] as const,
  );
  await page.locator('ordialog-log .row').first().waitFor();
}
