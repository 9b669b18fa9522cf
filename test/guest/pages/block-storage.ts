/** Makes the page what it is where a person has blocked cookies: each kind of storage throws as soon as it is touched. */
export function blockStorage(): void {
  const refuse = () => {
    throw new DOMException('Access is denied for this document.', 'SecurityError');
  };
  for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
    Object.defineProperty(window, name, { get: refuse });
  }
  Object.defineProperty(Document.prototype, 'cookie', { get: refuse, set: refuse });
  LockManager.prototype.request = () =>
    Promise.reject(new DOMException('Access to the Locks API is denied in this context.', 'SecurityError'));
}
