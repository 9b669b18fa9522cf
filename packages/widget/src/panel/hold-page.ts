/**
 * Keeps the page behind a sheet from being scrolled, and where it is; returns what lets it go. The room of a scrollbar
 * stays, so that nothing moves. Not by the page's `style` attributes: the page may be writing those itself.
 */
export function holdPage(): () => void {
  const { clientWidth } = document.documentElement;
  const gutter = innerWidth > clientWidth ? 'html{scrollbar-gutter:stable!important}' : '';
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`html{overflow:hidden!important}${gutter}`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
  };
}
