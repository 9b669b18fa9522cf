import { describe, expect, it } from 'vitest';
import { pathOf, type Route, routeOf } from './route.ts';

const at = (path: string) => routeOf(new URL(path, 'https://shop.example'));

describe('an address', () => {
  it.each<[Route]>([
    [{ page: 'list', view: 'waiting' }],
    [{ page: 'list', view: 'deadline' }],
    [{ page: 'list', view: 'all' }],
    [{ page: 'order', orderId: 'ord_1' }],
    [{ page: 'order', orderId: 'a/b c' }],
    [{ page: 'my-orders' }],
    [{ page: 'my-orders', state: 'shipped' }],
    [{ page: 'history', state: 'canceled' }],
    [{ page: 'workflows' }],
    [{ page: 'workflows', key: 'retail-phases' }],
    [{ page: 'settings' }],
    [{ page: 'settings', section: 'team' }],
    [{ page: 'settings', section: 'exports', listed: { view: 'open', state: 'shipped' } }],
  ])('leads back to %o', (route) => {
    expect(at(pathOf(route))).toEqual(route);
  });

  it('begins with what waits', () => {
    expect(at('/inbox/')).toEqual({ page: 'list', view: 'waiting' });
  });

  it.each([
    '/inbox/nowhere',
    '/inbox/orders',
    '/inbox/orders/1/2',
    '/inbox/settings/shop/1',
    '/inbox/settings/workflows/a/b',
    '/inbox/waiting/1',
    '/elsewhere',
  ])('may lead nowhere: %s', (path) => {
    expect(at(path)).toBeUndefined();
  });
});
