import { setMaxListeners } from 'node:events';
import { vi } from 'vitest';

/**
 * What tabs take from the page around them. Browsers tell a page when the line is back; without Web Locks, as in older
 * ones, tabs do send the same at once.
 */
export function standInForPage(): void {
  const page = new EventTarget();
  setMaxListeners(0, page);
  for (const name of ['addEventListener', 'removeEventListener', 'dispatchEvent'] as const)
    vi.stubGlobal(name, page[name].bind(page));
  vi.stubGlobal('navigator', undefined);
}
