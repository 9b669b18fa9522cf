import type { Frame } from 'playwright-core';

export interface HostPage {
  /** The sum of all layout shifts of the page's own elements so far, those right after a click included. */
  readonly shift: number;
  /** Where the page's own elements stand. */
  readonly places: readonly string[];
  readonly title: string;
}

/** How the page around the dialog fares. */
export function lookAtHostPage(frame: Frame): Promise<HostPage> {
  return frame.evaluate(async () => {
    let shift = 0;
    await new Promise<void>((resolve) => {
      const observer = new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          // What moves inside the dialog has no node here: it stands in a shadow tree.
          const moved: readonly { node: Node | null }[] = Reflect.get(entry, 'sources');
          const ofThePage = moved.some(({ node }) => node !== null && node.nodeName !== 'ORDER-DIALOG');
          if (ofThePage) shift += Number(Reflect.get(entry, 'value'));
        }
      });
      observer.observe({ type: 'layout-shift', buffered: true });
      setTimeout(resolve, 50);
    });
    const places = [...document.querySelectorAll('.host')].map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return [x, y, width, height].join(' ');
    });
    return { shift, places, title: document.title };
  });
}
