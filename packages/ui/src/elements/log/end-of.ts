const margin = 12;

/** Where the newest is best read: at the bottom, or at the top of a card too tall to be seen whole. */
export function endOf({ scrollHeight, clientHeight }: HTMLElement, content: HTMLElement | undefined): number {
  const bottom = scrollHeight - clientHeight;
  const last = content?.lastElementChild;
  const isCard = last instanceof HTMLElement && last.firstElementChild?.classList.contains('card');
  return isCard ? Math.min(bottom, last.offsetTop - margin) : bottom;
}
