/** Keeps a sheet within what the phone's keyboard leaves to see; returns what stops it. */
export function fitToViewport(sheet: HTMLElement): () => void {
  const viewport = window.visualViewport;
  if (!viewport) return () => undefined;
  const fit = () => {
    sheet.style.setProperty('--height', `${viewport.height}px`);
    sheet.style.setProperty('--top', `${viewport.offsetTop}px`);
  };
  fit();
  viewport.addEventListener('resize', fit);
  viewport.addEventListener('scroll', fit);
  return () => {
    viewport.removeEventListener('resize', fit);
    viewport.removeEventListener('scroll', fit);
  };
}
