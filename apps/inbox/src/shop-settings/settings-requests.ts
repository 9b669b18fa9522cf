/** What a section tells the settings' page above it. */
export interface SettingsRequests {
  /** Whether something in it is not saved: then it stays as it is while one looks elsewhere. */
  unsaved: { unsaved: boolean };
  /** Say for a moment what was done. */
  told: { text: string };
}

/** Dispatches `settings-…`; it bubbles out of shadow roots until somebody handles it. */
export function tellSettings<N extends keyof SettingsRequests>(
  from: EventTarget,
  name: N,
  detail: SettingsRequests[N],
): void {
  from.dispatchEvent(new CustomEvent(`settings-${name}`, { bubbles: true, composed: true, detail }));
}
