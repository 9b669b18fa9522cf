import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkout, cookieOf, type OpenShop, openShop } from './testing/open-shop.ts';

let open: OpenShop;
beforeAll(async () => {
  open = await openShop();
});
afterAll(() => open.service.close());

const page = (path: string, headers: Record<string, string> = {}) => open.shop.request(path, { headers });

describe('a page', () => {
  it('has a policy with a nonce of its own, no inline style and Trusted Types', async () => {
    const responses = await Promise.all([page('/demo/'), page('/demo/basket')]);
    const nonces = await Promise.all(
      responses.map(
        async (response) =>
          /nonce="([^"]+)"/.exec(
            (await response.text()).replaceAll(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code))),
          )?.[1],
      ),
    );
    expect(new Set(nonces).size).toBe(2);
    responses.forEach((response, index) => {
      const policy = response.headers.get('content-security-policy');
      expect(policy).toContain(`script-src 'nonce-${nonces[index]}';`);
      expect(policy).toContain(`style-src 'self';`);
      expect(policy).toContain(`require-trusted-types-for 'script'`);
      expect(policy).not.toContain('unsafe');
      expect(response.headers.get('cache-control')).toBe('private, no-cache');
    });
  });

  it('is in the chosen language, else in the best of the browser’s', async () => {
    const accept = { 'accept-language': 'de-DE, fr-CH;q=0.8, en;q=0.7' };
    expect(await (await page('/demo/', accept)).text()).toContain('lang="fr"');
    expect(await (await page('/demo/', { ...accept, cookie: 'dolls_locale=ru' })).text()).toContain(
      'lang="ru"',
    );
    expect(await (await page('/demo/', { cookie: 'dolls_locale=xx"><script>' })).text()).toContain(
      'lang="en"',
    );
  });

  it('knows whether somebody has ordered in this browser', async () => {
    const cookie = cookieOf(await checkout(open.shop));
    expect(await (await page('/demo/', { cookie })).text()).toContain('data-customer="known"');
    expect(await (await page('/demo/', { cookie: `${cookie}x` })).text()).toContain('data-customer="new"');
  });

  it.each([
    ['/demo', 200],
    ['/demo/item/mila', 200],
    ['/demo/orders', 200],
    ['/demo/item/rag-doll', 404],
    ['/demo/nowhere', 404],
    ['/demo/assets/gone.js', 404],
    ['/demo/pictures/gone.svg', 404],
    ['/demo/pictures/../catalogue.ts', 404],
    ['/demo/pictures/%2e%2e/catalogue.ts', 404],
    ['/elsewhere', 404],
    ['/demo/api/nothing', 404],
  ])('%s is answered with %i', async (path, status) => {
    expect((await page(path)).status).toBe(status);
  });
});

it('serves the pictures that orders and e-mails point to', async () => {
  const response = await page('/demo/pictures/clara.svg');
  expect(response.headers.get('content-type')).toContain('image/svg+xml');
  expect(response.headers.get('cache-control')).toContain('max-age=86400');
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
});

it('lets the page reach an order service on another origin, and nothing else', async () => {
  const other = await openShop({ ordialogPublicUrl: 'https://ordialog.test' });
  const response = await other.shop.request('/demo/');
  const policy = response.headers.get('content-security-policy');
  expect(policy).toContain(`connect-src 'self' https://ordialog.test wss://ordialog.test;`);
  expect(policy).toContain(`img-src 'self' data: blob: https://ordialog.test https://dolls.test;`);
  expect(await response.text()).toContain('src="https://ordialog.test/widget/v1.js" data-shop="pk_test"');
  await other.service.close();
});
