/** Something whose state others follow: a new object whenever it changed. */
export abstract class Observable<S extends object> {
  readonly #listeners = new Set<(state: S) => void>();
  #state: S;

  constructor(state: S) {
    this.#state = state;
  }

  get state(): S {
    return this.#state;
  }

  subscribe(listener: (state: S) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  protected update(change: Partial<S>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of [...this.#listeners]) listener(this.#state);
  }

  protected forgetListeners(): void {
    this.#listeners.clear();
  }
}
