import type { Page } from 'playwright-core';

export interface Announcement {
  readonly how: 'polite' | 'assertive';
  readonly text: string;
}

/**
 * Hears from now on, on each page that is opened, what a screen reader says by itself, as WAI-ARIA 1.2 has it: what is
 * added to a live region, once it is whole, and an alert that appears. What else appears together with its region is
 * heard by some and not by others, so it does not count; nor do attributes.
 */
export async function listen(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const heard: Announcement[] = [];
    Reflect.set(window, 'announcements', heard);
    const implied: Readonly<Record<string, Announcement['how']>> = {
      log: 'polite',
      status: 'polite',
      alert: 'assertive',
    };
    const parent = (node: Node): Node | null =>
      (node instanceof Element || node instanceof Text ? node.assignedSlot : null) ??
      (node instanceof ShadowRoot ? node.host : node.parentNode);
    const liveness = (node: Node): string | undefined =>
      node instanceof Element
        ? (node.getAttribute('aria-live') ?? implied[node.getAttribute('role') ?? ''])
        : undefined;
    const regionOf = (node: Node | null): Element | undefined => {
      for (let at = node; at; at = parent(at)) if (at instanceof Element && liveness(at)) return at;
      return undefined;
    };
    const holds = (outer: Node, inner: Node): boolean => {
      for (let at: Node | null = inner; at; at = parent(at)) if (at === outer) return true;
      return false;
    };
    const textOf = (node: Node): string => {
      if (node instanceof Text) return node.data;
      if (!(node instanceof Element || node instanceof ShadowRoot)) return '';
      if (node instanceof Element) {
        if (node.matches('style, textarea, [aria-hidden=true], [hidden]')) return '';
        if (node.shadowRoot) return textOf(node.shadowRoot);
      }
      const assigned = node instanceof HTMLSlotElement ? node.assignedNodes() : [];
      return (assigned.length > 0 ? assigned : [...node.childNodes]).map(textOf).join(' ');
    };

    let added: { node: Node; region: Element }[] = [];
    let rest: ReturnType<typeof setTimeout> | undefined;
    const say = () => {
      for (const { node, region } of added.splice(0)) {
        const how = liveness(region);
        const text = textOf(node).replace(/\s+/g, ' ').trim();
        if ((how === 'polite' || how === 'assertive') && node.isConnected && text) heard.push({ how, text });
      }
    };
    const add = (node: Node, region: Element) => {
      if (added.some((other) => other.region === region && holds(other.node, node))) return;
      added = added.filter((other) => other.region !== region || !holds(node, other.node));
      added.push({ node, region });
      clearTimeout(rest);
      rest = setTimeout(say, 200);
    };
    const appeared = (node: Node) => {
      if (!(node instanceof Element || node instanceof Text)) return;
      if (node instanceof Element) {
        const alerts = [node, ...node.querySelectorAll('*')].filter((each) => each.role === 'alert');
        for (const alert of alerts) add(alert, alert);
        if (alerts.includes(node)) return;
      }
      const region = regionOf(node);
      if (!region || region === node) return;
      const relevant = region.getAttribute('aria-relevant') ?? 'additions text';
      if (relevant.includes(node instanceof Text ? 'text' : 'additions')) add(node, region);
    };
    const observer = new MutationObserver((records) => {
      for (const { type, target, addedNodes } of records)
        if (type === 'characterData') appeared(target);
        else for (const node of addedNodes) appeared(node);
    });
    const watched = { subtree: true, childList: true, characterData: true };
    observer.observe(document, watched);
    const { attachShadow } = Element.prototype;
    Element.prototype.attachShadow = function attach(init) {
      const root = attachShadow.call(this, init);
      observer.observe(root, watched);
      return root;
    };
  });
}

/** What was said since the last call; waits until nothing more comes. */
export async function announced(page: Page): Promise<readonly Announcement[]> {
  await page.waitForTimeout(700);
  return page.evaluate(() => Reflect.get(window, 'announcements').splice(0));
}
