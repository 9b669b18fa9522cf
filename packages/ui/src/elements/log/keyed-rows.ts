import { render } from 'lit';

interface Keyed {
  readonly key: string;
}

interface Drawing<R> {
  readonly host: object;
  readonly template: (row: R) => unknown;
  /** Whether a row that was not there before is to be read out where somebody listens. */
  readonly aloud: (row: R) => boolean;
  readonly anew: boolean;
}

/**
 * Draws rows into a container, an element for each key: those that stay keep theirs, with its focus and what is
 * unfolded in it, and are not drawn again while they are the same.
 */
export class KeyedRows<R extends Keyed> {
  readonly #elements = new Map<string, HTMLElement>();
  readonly #rows = new WeakMap<Element, R>();
  drawn: readonly R[] = [];

  /** `anew`: also those that are the same, since what they are drawn with is not. */
  draw(container: HTMLElement, rows: readonly R[], { host, template, aloud, anew }: Drawing<R>): void {
    this.drawn = rows;
    const keys = new Set(rows.map(({ key }) => key));
    for (const [key, element] of this.#elements) {
      if (keys.has(key)) continue;
      element.remove();
      this.#elements.delete(key);
    }
    let next = container.firstElementChild;
    for (const row of rows) {
      let element = this.#elements.get(row.key);
      if (!element) {
        element = document.createElement('div');
        element.className = 'row';
        if (!aloud(row)) element.ariaLive = 'off';
        this.#elements.set(row.key, element);
      } else if (element !== next) {
        // Where something is put before it, it is not read out again.
        element.ariaLive = 'off';
      }
      if (element === next) next = next.nextElementSibling;
      else container.insertBefore(element, next);
      const isSame = isAlike(this.#rows.get(element), row);
      this.#rows.set(element, row);
      if (anew || !isSame) render(template(row), element, { host });
    }
  }

  elementOf(key: string): HTMLElement | undefined {
    return this.#elements.get(key);
  }

  /** What an element or one that it stands in was drawn from. */
  rowAt(element: Element): R | undefined {
    const row = element.closest('.row');
    return row ? this.#rows.get(row) : undefined;
  }
}

function isAlike(one: object | undefined, other: object): boolean {
  return one !== undefined && Object.entries(other).every(([key, value]) => Reflect.get(one, key) === value);
}
