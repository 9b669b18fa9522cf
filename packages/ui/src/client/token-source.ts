export type TokenProvider = () => Promise<string>;

/** A buyer's token, asked for once and again only when it was refused. Two that ask at a time share one answer. */
export class TokenSource {
  readonly #provider: TokenProvider;
  #asked: Promise<string> | undefined;

  constructor(provider: TokenProvider) {
    this.#provider = provider;
  }

  get(): Promise<string> {
    this.#asked ??= this.#ask();
    return this.#asked;
  }

  /** A token other than `refused`; rejects when the provider does. */
  async renew(refused: string): Promise<string> {
    if ((await this.get()) === refused) this.#asked = this.#ask();
    return this.get();
  }

  #ask(): Promise<string> {
    const asked = this.#provider();
    // A provider that failed once may be asked again.
    asked.catch(() => {
      if (this.#asked === asked) this.#asked = undefined;
    });
    return asked;
  }
}
