const phone = '(max-width: 640px)';

/**
 * Shows the panel: on a phone as a sheet over everything, elsewhere beside the page, which stays usable. Returns
 * whether it is a sheet, and what closes it again.
 */
export function showDialog(dialog: HTMLDialogElement): {
  readonly sheet: boolean;
  readonly close: () => void;
} {
  const sheet = matchMedia(phone).matches;
  if (sheet) dialog.showModal();
  else dialog.show();
  const unfit = sheet ? fitToViewport(dialog) : undefined;
  const close = () => {
    unfit?.();
    dialog.close();
  };
  return { sheet, close };
}

/** Keeps a sheet within what the phone's keyboard leaves to see. */
function fitToViewport(sheet: HTMLElement): (() => void) | undefined {
  const viewport = window.visualViewport;
  if (!viewport) return undefined;
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
