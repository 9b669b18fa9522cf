import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { talk } from '../dialog/model/command.ts';
import { Dialog } from '../dialog/model/dialog.ts';
import type { DialogHost } from '../dialog/model/dialog-host.ts';
import { problemsOnceSettled } from '../dialog/model/settled.ts';

/** So long somebody says nothing between two acts, at most. */
const longestRest = 60;

/**
 * Conversations of two parties with two tabs each that go on while something breaks: messages, files, new wordings,
 * withdrawals, answers, moves and macros, by the client's own code.
 */
export class Talking {
  readonly #dialogs: readonly Dialog[];
  readonly #loops: readonly Promise<void>[];
  #isOver = false;
  #acts = 0;

  private constructor(dialogs: readonly Dialog[]) {
    this.#dialogs = dialogs;
    this.#loops = dialogs.map((dialog) => this.#keepTalking(dialog));
  }

  static async begin(host: DialogHost, dialogs: number): Promise<Talking> {
    return new Talking(await Promise.all(Array.from({ length: dialogs }, () => Dialog.begin(host))));
  }

  /** How many acts there were, and how many entries came of them as their authors saw. */
  get extent(): { readonly acts: number; readonly entries: number } {
    const heads = this.#dialogs.map(({ tabs }) =>
      Math.max(...tabs.map(({ store }) => store.state.entries.at(-1)?.seq ?? 0)),
    );
    return { acts: this.#acts, entries: heads.reduce((sum, head) => sum + head, 0) };
  }

  /**
   * Says no more, waits until what was said has arrived, and returns what is wrong then: a message that is missing,
   * doubled or another for the other side, a view that differs from a fresh one.
   */
  async end(): Promise<readonly string[]> {
    this.#isOver = true;
    await Promise.all(this.#loops);
    const problems = await Promise.all(this.#dialogs.map((dialog) => problemsOnceSettled(dialog)));
    for (const dialog of this.#dialogs) dialog.close();
    return problems.flat();
  }

  async #keepTalking(dialog: Dialog): Promise<void> {
    while (!this.#isOver) {
      for (const command of fc.sample(talk, 1).flat()) {
        if (this.#isOver) return;
        await dialog.run(command);
        this.#acts += 1;
        await sleep(Math.random() * longestRest);
      }
    }
  }
}
