const every = 12_000;

/** Looks when the page is hidden or shown again and, while `needed()`, regularly; returns what stops it. */
export function lookNowAndThen(look: () => void, needed: () => boolean): () => void {
  const timer = setInterval(() => {
    if (!globalThis.document?.hidden && needed()) look();
  }, every);
  globalThis.document?.addEventListener('visibilitychange', look);
  return () => {
    clearInterval(timer);
    globalThis.document?.removeEventListener('visibilitychange', look);
  };
}
