/**
 * What stands at the top of a scroller before an update stays there after it, whatever came in above. Browsers do
 * this by themselves in part only, and not at all in Safari; `overflow-anchor: none` leaves it to this.
 */
export class KeepInPlace {
  #anchor: { readonly element: Element; readonly top: number } | undefined;

  /** Call before the update. At the very top nothing is kept: what is new may be seen. */
  remember(scroller: Element | undefined, selector: string): void {
    this.#anchor = undefined;
    if (!scroller || scroller.scrollTop === 0) return;
    const { top } = scroller.getBoundingClientRect();
    for (const element of scroller.querySelectorAll(selector)) {
      const box = element.getBoundingClientRect();
      if (box.bottom <= top) continue;
      this.#anchor = { element, top: box.top };
      return;
    }
  }

  /** Call after it. */
  restore(scroller: Element | undefined): void {
    if (!scroller || !this.#anchor?.element.isConnected) return;
    scroller.scrollTop += this.#anchor.element.getBoundingClientRect().top - this.#anchor.top;
  }
}
