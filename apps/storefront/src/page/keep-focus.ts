/** Draws anew and gives the focus back to the element that had it, found again by its id. */
export function keepFocus(draw: () => void): void {
  const focused = document.activeElement?.id;
  draw();
  if (focused) document.getElementById(focused)?.focus();
}
