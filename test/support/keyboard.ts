import type { Page } from 'playwright-core';

export interface Focus {
  /** As it is called; empty where nothing has it. */
  readonly name: string;
  /** Something shows that it is here. */
  readonly seen: boolean;
  readonly inDialog: boolean;
}

/** Where the keyboard is, in whatever shadow tree. */
export function focusOf(page: Page): Promise<Focus> {
  return page.evaluate(() => {
    let at = document.activeElement;
    const inDialog =
      at?.matches('order-dialog') === true && at.shadowRoot?.activeElement?.localName !== 'button';
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    if (!at || at === document.body) return { name: '', seen: false, inDialog };
    const labels = 'labels' in at && at.labels instanceof NodeList ? [...at.labels] : [];
    const label = labels.map(({ textContent }) => textContent).join(' ');
    const isRead = (node: Node) => (node instanceof HTMLElement ? !node.hidden : node instanceof Text);
    const text = [...at.childNodes].filter(isRead).map(({ textContent }) => textContent);
    const content = `${at.querySelector('svg')?.ariaLabel ?? ''} ${text.join('')}`;
    const name = (at.ariaLabel || label || content).replace(/\s+/g, ' ').trim();
    // A field that has no frame of its own is shown by what is around it.
    const around = [at, at.closest('label'), at.closest('form')].filter((each) => each !== null);
    const seen = around.some((each) => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(each);
      return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
    });
    return { name, seen, inDialog };
  });
}

/** Presses Tab until the focus is at what is called so; on the way it is seen wherever it is. */
export async function tabTo(page: Page, name: string | RegExp, { back = false } = {}): Promise<void> {
  const passed: string[] = [];
  while (passed.length < 60) {
    await page.keyboard.press(back ? 'Shift+Tab' : 'Tab');
    const focus = await focusOf(page);
    if (focus.name !== '' && !focus.seen) throw new Error(`Nothing shows the focus at "${focus.name}".`);
    if (typeof name === 'string' ? focus.name === name : name.test(focus.name)) return;
    passed.push(focus.name);
  }
  throw new Error(`Tab never came to ${name}, but to: ${passed.join(' | ')}`);
}
