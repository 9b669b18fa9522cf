import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/**
 * What would keep somebody from using the page as it stands: rules of axe that are broken, what is wider than the
 * window and in no scroller of its own, and what still moves although the person asked for less motion.
 */
export async function accessibilityProblems(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const broken = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  );
  return [...broken, ...(await tooWide(page)), ...(await moving(page))];
}

/** What the window cuts off at its sides, in whatever shadow tree it stands; also that the page scrolls sideways. */
export function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { clientWidth: room, scrollWidth } = document.documentElement;
    const found = scrollWidth > room ? [`the page is ${scrollWidth} px wide`] : [];
    const parent = (element: Element): Element | null => {
      const root = element.getRootNode();
      return element.assignedSlot ?? element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
    };
    const isCutByItself = (element: Element): boolean => {
      for (let at = parent(element); at; at = parent(at))
        if (getComputedStyle(at).overflowX !== 'visible') return true;
      return false;
    };
    const walk = (root: Document | ShadowRoot): void => {
      for (const element of root.querySelectorAll('*')) {
        if (element.shadowRoot) walk(element.shadowRoot);
        const { left, right, width, height } = element.getBoundingClientRect();
        if (width === 0 || height === 0 || (left >= -1 && right <= room + 1)) continue;
        const { visibility, clipPath } = getComputedStyle(element);
        const isUnseen = visibility === 'hidden' || clipPath !== 'none';
        if (isUnseen || isCutByItself(element)) continue;
        found.push(`${element.localName}.${element.className} from ${left} to ${right} of ${room} px`);
      }
    };
    walk(document);
    return found;
  });
}

/** Animations and transitions that run, in whatever shadow tree. */
export function moving(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const walk = (root: Document | ShadowRoot): void => {
      for (const animation of root.getAnimations()) {
        const { effect } = animation;
        const target = effect instanceof KeyframeEffect ? effect.target : null;
        if (effect?.getComputedTiming().duration !== 0) found.push(`${target?.localName} moves`);
      }
      for (const element of root.querySelectorAll('*')) if (element.shadowRoot) walk(element.shadowRoot);
    };
    walk(document);
    return found;
  });
}
