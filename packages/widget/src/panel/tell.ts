/**
 * Dispatches `ordialog-<name>` for the page; false when a listener prevented it. The loader has one of its own: it is a
 * classic script, of which nothing can be imported.
 */
export function tell(element: HTMLElement, name: string, detail: object = {}, cancelable = false): boolean {
  return element.dispatchEvent(
    new CustomEvent(`ordialog-${name}`, { bubbles: true, composed: true, cancelable, detail }),
  );
}
