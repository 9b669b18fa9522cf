/** A choice of the person's, kept in this browser where it allows that. */
export function readPreference(name: string): string | undefined {
  try {
    return localStorage.getItem(`ordialog-${name}`) ?? undefined;
  } catch {
    // Blocked storage: the choice lasts as long as the page.
    return undefined;
  }
}

export function keepPreference(name: string, value: string | undefined): void {
  try {
    if (value === undefined) localStorage.removeItem(`ordialog-${name}`);
    else localStorage.setItem(`ordialog-${name}`, value);
  } catch {
    return;
  }
}
