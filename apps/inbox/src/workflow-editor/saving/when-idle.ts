/** So long one has stopped typing before anything is done about it, in milliseconds. */
const pause = 180;

/** Does it once the page has nothing better to do. Returns what calls it off. */
export function whenIdle(work: () => void): () => void {
  let idle: number | undefined;
  const timer = setTimeout(() => {
    // Safari does not know it.
    if (typeof requestIdleCallback === 'function') idle = requestIdleCallback(work, { timeout: 150 });
    else work();
  }, pause);
  return () => {
    clearTimeout(timer);
    if (idle !== undefined) cancelIdleCallback(idle);
  };
}
