import type { Sample } from './sample-order.ts';

/** Where the dialog of the preview believes that its server is. */
export const previewServer = '/preview-of-the-widget';

/** A `fetch` that answers the dialog with the sample; what asks for anything else is handed on. */
export function answerFetch(real: typeof fetch, sample: () => Promise<Sample>): typeof fetch {
  return async (input, init) => {
    const { pathname } = new URL(input instanceof Request ? input.url : input, location.href);
    if (!pathname.startsWith(`${previewServer}/`)) return real(input, init);
    const method = init?.method ?? (input instanceof Request ? input.method : 'GET');
    const path = pathname.slice(previewServer.length);
    const { order, entries, theme, refusal } = await sample();
    if (path === '/v1/widget') return Response.json({ unread: order.unread, theme });
    if (path.endsWith('/read')) return Response.json(order.read);
    if (method !== 'GET') return problem(403, refusal);
    if (path === '/v1/orders') return Response.json({ items: [order], nextCursor: null });
    if (path === `/v1/orders/${order.id}`) return Response.json(order);
    if (path === `/v1/orders/${order.id}/entries`)
      return Response.json({ items: entries, nextCursor: null, head: order.head });
    return problem(404, refusal);
  };
}

function problem(status: number, detail: string): Response {
  const body = { type: 'about:blank', title: detail, detail, status, code: 'only_a_preview' };
  return Response.json(body, { status, headers: { 'content-type': 'application/problem+json' } });
}
