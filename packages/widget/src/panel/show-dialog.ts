import { holdPage } from './hold-page.ts';

/** Where beside a panel nothing of the page could be used. */
const small = '(max-width: 640px), (max-height: 480px)';

/**
 * Shows the panel: on a phone as a sheet over everything, elsewhere beside the page, which stays usable. Returns
 * whether it is a sheet, and what closes it again.
 *
 * A phone's way back closes a sheet as Escape does, by the `cancel` event of a modal dialog. Nothing is put into the
 * page's history for it: that is the shop's, whose router would take every step in it for one of its own.
 *
 * Who was in it when it closes is back where they came from or, where that is gone, at the `launcher`.
 */
export function showDialog(
  dialog: HTMLDialogElement,
  launcher: HTMLElement | null | undefined,
): {
  readonly sheet: boolean;
  readonly close: () => void;
} {
  const sheet = matchMedia(small).matches;
  const before = focused();
  if (sheet) dialog.showModal();
  else dialog.show();
  const undo = sheet ? [fitToViewport(dialog), holdPage()] : [];
  const close = () => {
    for (const each of undo.splice(0)) each();
    const { body, activeElement } = document;
    const isElsewhere = activeElement !== body && !dialog.matches(':focus-within');
    dialog.close();
    if (isElsewhere) return;
    before?.focus();
    if (!before?.matches(':focus')) launcher?.focus();
  };
  return { sheet, close };
}

/** In whatever shadow tree it stands. */
function focused(): HTMLElement | undefined {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at instanceof HTMLElement ? at : undefined;
}

/** Keeps a sheet within what the phone's keyboard leaves to see. */
function fitToViewport(sheet: HTMLElement): () => void {
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
