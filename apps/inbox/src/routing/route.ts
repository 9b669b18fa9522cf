const inboxViews = ['waiting', 'deadline', 'all'] as const;
export type InboxView = (typeof inboxViews)[number];

/** Where one is. `state` narrows a page to the orders in one state. */
export type Route =
  | { readonly page: 'list'; readonly view: InboxView }
  | { readonly page: 'order'; readonly orderId: string }
  | { readonly page: 'my-orders'; readonly state?: string }
  | { readonly page: 'history'; readonly state?: string }
  | { readonly page: 'workflows'; readonly key?: string }
  | { readonly page: 'settings'; readonly section?: string; readonly listed?: Listed };

/** Which orders a list has shown, for what is done with all of them. */
interface Listed {
  readonly view: 'open' | 'history';
  readonly state?: string;
}

const base = '/inbox/';

/** The route of an address; undefined for one that leads nowhere. */
export function routeOf({ pathname, searchParams }: URL): Route | undefined {
  if (!pathname.startsWith(base)) return undefined;
  const [first = '', second, ...rest] = pathname.slice(base.length).replace(/\/$/, '').split('/');
  if (first === 'settings' && second === 'workflows' && rest.length < 2) {
    const [key] = rest;
    return { page: 'workflows', ...(key === undefined ? {} : { key: decodeURIComponent(key) }) };
  }
  if (rest.length > 0) return undefined;
  if (first === 'settings') {
    const listed = listedIn(searchParams);
    return {
      page: 'settings',
      ...(second === undefined ? {} : { section: decodeURIComponent(second) }),
      ...(listed ? { listed } : {}),
    };
  }
  if (first === 'orders' && second) return { page: 'order', orderId: decodeURIComponent(second) };
  if (second !== undefined) return undefined;
  if (first === '') return { page: 'list', view: 'waiting' };
  const view = inboxViews.find((known) => known === first);
  if (view) return { page: 'list', view };
  const state = searchParams.get('state');
  const narrowed = state === null ? {} : { state };
  return first === 'my-orders' || first === 'history' ? { page: first, ...narrowed } : undefined;
}

export function pathOf(route: Route): string {
  switch (route.page) {
    case 'list':
      return `${base}${route.view}`;
    case 'order':
      return `${base}orders/${encodeURIComponent(route.orderId)}`;
    case 'workflows':
      return `${base}settings/workflows${route.key === undefined ? '' : `/${encodeURIComponent(route.key)}`}`;
    case 'settings':
      return `${base}settings${route.section === undefined ? '' : `/${encodeURIComponent(route.section)}`}${route.listed ? `?${new URLSearchParams({ ...route.listed })}` : ''}`;
    case 'my-orders':
    case 'history':
      return `${base}${route.page}${route.state === undefined ? '' : `?${new URLSearchParams({ state: route.state })}`}`;
  }
}

function listedIn(query: URLSearchParams): Listed | undefined {
  const view = query.get('view');
  const state = query.get('state');
  if (view !== 'open' && view !== 'history') return undefined;
  return { view, ...(state === null ? {} : { state }) };
}
