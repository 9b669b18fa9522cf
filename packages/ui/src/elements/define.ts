/** Registers an element unless its name is taken: two scripts on one page do no harm. */
export function define(name: string, element: CustomElementConstructor): void {
  if (!customElements.get(name)) customElements.define(name, element);
}
