/** What the browser does not keep for this page, by name. */
export async function blockedStorage(): Promise<string[]> {
  const kinds = [
    ['localStorage', () => localStorage.length],
    ['sessionStorage', () => sessionStorage.length],
    ['IndexedDB', () => indexedDB.databases()],
    ['cookies', () => navigator.cookieEnabled || refuse()],
  ] as const;
  const blocked: string[] = [];
  for (const [name, touch] of kinds) {
    try {
      await touch();
    } catch {
      blocked.push(name);
    }
  }
  return blocked;
}

function refuse(): never {
  throw new Error('The browser says so.');
}
