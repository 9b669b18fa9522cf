/** What a page's Content-Security-Policy has to allow beside what it allows already. */
export function pagePolicy(server: string, { nonce, bundled }: { nonce: boolean; bundled: boolean }): string {
  const socket = server.replace(/^http/, 'ws');
  const script = bundled ? "'self'" : nonce ? "'nonce-{{ nonce }}'" : server;
  return [`script-src ${script}`, `connect-src 'self' ${server} ${socket}`, `img-src 'self' ${server}`].join(
    '; ',
  );
}
