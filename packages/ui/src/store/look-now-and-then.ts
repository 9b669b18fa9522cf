const every = 12_000;

/** Looks when the page becomes visible and, while `needed()`, regularly; returns what stops it. */
export function lookNowAndThen(look: () => void, needed: () => boolean): () => void {
  const visible = () => globalThis.document?.visibilityState !== 'hidden';
  const shown = () => {
    if (visible()) look();
  };
  const timer = setInterval(() => {
    if (visible() && needed()) look();
  }, every);
  globalThis.document?.addEventListener('visibilitychange', shown);
  return () => {
    clearInterval(timer);
    globalThis.document?.removeEventListener('visibilitychange', shown);
  };
}
