import type { Page } from 'playwright-core';
import type { PlacedOrder } from '../support/place-order.ts';

const names =
  'ready before-open open close unread before-send message state-change review token-expired error';
/** Runs before the widget's own script: keeps what its events say. */
const listening = `<script>
  window.heard = [];
  for (const name of '${names}'.split(' '))
    document.addEventListener('ordialog-' + name, (event) => heard.push([name, event.detail]));
</script>`;

/** The script's tag. */
export const loader = '<script async src="/widget/v1.js" data-shop="pk_demo"></script>';

/** Opens a shop's page with this in its body, on the server itself. */
export async function visitShop(page: Page, origin: string, body = loader, lang = 'en'): Promise<void> {
  const head =
    '<title>Shop</title><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">';
  const html = `<!doctype html><html lang="${lang}">${head}<body>${listening}${body}</body></html>`;
  await page.route(`${origin}/shop`, (route) => route.fulfill({ contentType: 'text/html', body: html }));
  // A page that came from no network may otherwise open no socket to this machine.
  await page.context().grantPermissions(['local-network-access']);
  await page.goto(`${origin}/shop`);
  await page.waitForFunction(
    () => typeof Reflect.get(Reflect.get(window, 'Ordialog') ?? {}, 'destroy') === 'function',
  );
}

export const tokenOf = ({ buyer }: PlacedOrder): string =>
  buyer.headers.authorization?.replace(/^Bearer /, '') ?? '';

/** Says who the buyer is and opens the order. */
export async function openOrder(page: Page, order: PlacedOrder): Promise<void> {
  await page.evaluate(`Ordialog.identify('${tokenOf(order)}'); Ordialog.open('${order.id}')`);
}

/** What the page has heard of events with this name. */
export function heard(page: Page, name: string): Promise<Record<string, unknown>[]> {
  return page.evaluate(
    (wanted) =>
      Reflect.get(window, 'heard')
        .filter(([given]: [string]) => given === wanted)
        .map(([, detail]: [string, unknown]) => detail),
    name,
  );
}
