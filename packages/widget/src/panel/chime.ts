/** Hertz; notes of one chord. */
const messageNotes = [587.33, 880];
const stateNotes = [523.25, 659.25, 783.99];

/** Soft notes for what happens while one looks elsewhere. Browsers allow them only after the person did something. */
export class Chime {
  #context: AudioContext | undefined;
  on = true;

  /** Call it when the person clicks or types. */
  wake(): void {
    if (this.on) this.#context ??= new AudioContext();
  }

  message(): void {
    void this.#play(messageNotes);
  }

  state(): void {
    void this.#play(stateNotes);
  }

  async #play(notes: readonly number[]): Promise<void> {
    const context = this.#context;
    if (!this.on || !context || document.hasFocus()) return;
    const player = await import('./play-notes.ts').catch(() => undefined);
    player?.playNotes(context, notes);
  }
}
