/** Dispatches `ordialog-<name>`, which bubbles out of shadow roots; false when a listener prevented it. */
export function tell(element: HTMLElement, name: string, detail: object = {}, cancelable = false): boolean {
  return element.dispatchEvent(
    new CustomEvent(`ordialog-${name}`, { bubbles: true, composed: true, cancelable, detail }),
  );
}
