/** Moves the focus to the next element of a row of them, or the one before; from outside to the current or first one. */
export function moveFocus(all: readonly HTMLElement[], step: 1 | -1): void {
  const here = all.findIndex((element) => element.matches(':focus'));
  const current = all.findIndex((element) => element.hasAttribute('aria-current'));
  const next = here >= 0 ? here + step : current >= 0 ? current + step : 0;
  const target = all[Math.min(all.length - 1, Math.max(0, next))];
  target?.focus({ preventScroll: true });
  target?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}
