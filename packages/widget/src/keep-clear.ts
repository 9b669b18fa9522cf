const gap = 12;
/** A keyboard takes more of the screen than a browser's own bars. */
const keyboard = 150;
const restMs = 200;
const watched = { subtree: true, childList: true, attributeFilter: ['class', 'style', 'hidden'] };

/**
 * Moves the launcher above what the page has fixed at its corner, such as a cookie bar or a basket, and hides it while
 * somebody types on a phone. It looks when the page has come to rest, once for however much has changed.
 */
export function keepClear(host: Element, button: HTMLElement, signal: AbortSignal): void {
  let rest: ReturnType<typeof setTimeout>;
  const look = () => {
    const { height = innerHeight, scale = 1 } = visualViewport ?? {};
    const types = height * scale < innerHeight - keyboard && !document.activeElement?.matches('body');
    const { style } = button;
    style.visibility = types ? 'hidden' : '';
    const up = wayUp(host, button);
    style.translate = up ? `0 -${up}px` : '';
    changes.observe(document, watched);
  };
  const later = () => {
    changes.disconnect();
    clearTimeout(rest);
    rest = setTimeout(look, restMs);
  };
  const changes = new MutationObserver(later);
  for (const name of ['scrollend', 'resize']) addEventListener(name, later, { signal });
  visualViewport?.addEventListener('resize', later, { signal });
  signal.onabort = () => {
    changes.disconnect();
    clearTimeout(rest);
  };
  later();
}

/** How far up the launcher is clear, in CSS pixels; 0 where it would have to leave the lower half. */
function wayUp(host: Element, { offsetLeft, offsetTop, offsetHeight, offsetWidth }: HTMLElement): number {
  const bottom = offsetTop + offsetHeight;
  let up = 0;
  for (let part = 0; part < 3; part++) {
    const top = obstacle(host, offsetLeft + offsetWidth / 2, bottom - up - 1 - (part * offsetHeight) / 2.1);
    if (!top) continue;
    up = bottom - top + gap;
    part = -1;
  }
  return up < innerHeight / 2 ? up : 0;
}

/** Where what stands still at that point begins: the top of it, as far as it is in the lower half. */
function obstacle(host: Element, x: number, y: number): number {
  let top = 0;
  let element: Element | null | undefined = document
    .elementsFromPoint(x, y)
    .find((each) => !host.contains(each));
  for (; element; element = element.parentElement) {
    const edge = element.getBoundingClientRect().top;
    if (edge > innerHeight / 2) top = edge;
    if (/fix|sti/.test(getComputedStyle(element).position)) return top;
  }
  return 0;
}
