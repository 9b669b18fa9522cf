/** How long somebody counts as writing after the last sign of it. */
const lasts = 6000;

export interface Writer {
  readonly name?: string;
}

/** Who is writing on the other side, and how often one's own writing is told there. Nothing of it is kept. */
export class TypingSignal {
  readonly #changed: (writer: Writer | undefined) => void;
  readonly #tell: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #told = 0;

  constructor(changed: (writer: Writer | undefined) => void, tell: () => void) {
    this.#changed = changed;
    this.#tell = tell;
  }

  /** The other side is writing. */
  heard(writer: Writer): void {
    clearTimeout(this.#timer);
    this.#changed(writer);
    this.#timer = setTimeout(() => this.#changed(undefined), lasts);
  }

  /** One writes oneself; told now and then. */
  written(): void {
    if (Date.now() - this.#told < lasts / 2) return;
    this.#told = Date.now();
    this.#tell();
  }

  /** The other side's message has come. */
  ended(): void {
    clearTimeout(this.#timer);
    this.#changed(undefined);
  }

  close(): void {
    clearTimeout(this.#timer);
  }
}
