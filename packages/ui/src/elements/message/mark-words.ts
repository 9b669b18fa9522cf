const name = 'ordialog-search';
/** What is shown changes while one goes from place to place. */
const every = 300;

/** Marks words in the log beside an element, as long as browsers can do that; returns what unmarks them. */
export function markWords(beside: HTMLElement, words: string): () => void {
  if (!CSS.highlights) return () => undefined;
  const mark = () => CSS.highlights.set(name, new Highlight(...rangesOf(beside, words)));
  mark();
  const timer = setInterval(mark, every);
  return () => {
    clearInterval(timer);
    CSS.highlights.delete(name);
  };
}

function rangesOf(beside: HTMLElement, words: string): Range[] {
  const log = beside.parentNode?.querySelector('ordialog-log');
  const texts = log?.shadowRoot?.querySelectorAll('ordialog-linked-text') ?? [];
  return [...texts].flatMap(({ shadowRoot }) =>
    shadowRoot ? rangesIn(shadowRoot, words.toLowerCase()) : [],
  );
}

function rangesIn(root: ShadowRoot, words: string): Range[] {
  const ranges: Range[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.textContent?.toLowerCase() ?? '';
    // Lower case may be longer: then places would be off.
    if (text.length !== node.textContent?.length) continue;
    for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
      const range = new Range();
      range.setStart(node, at);
      range.setEnd(node, at + words.length);
      ranges.push(range);
    }
  }
  return ranges;
}
