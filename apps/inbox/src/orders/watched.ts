/** Something that changes, and tells who watches it. */
export abstract class Watched {
  readonly #watchers = new Set<() => void>();

  /** Returns what ends the watching. */
  watch(watcher: () => void): () => void {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }

  protected tell(): void {
    for (const watcher of [...this.#watchers]) watcher();
  }
}
