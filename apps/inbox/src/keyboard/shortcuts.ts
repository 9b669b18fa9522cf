import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { tinykeys } from 'tinykeys';

export interface ShortcutActions {
  move(step: 1 | -1): void;
  reply(): void;
  act(): void;
  find(): void;
  help(): void;
}

/** Keys for the whole page. Letters go by their place on the keyboard, so that they work in Cyrillic too. */
export class Shortcuts implements ReactiveController {
  readonly #actions: ShortcutActions;
  #remove: (() => void) | undefined;

  constructor(host: ReactiveControllerHost, actions: ShortcutActions) {
    this.#actions = actions;
    host.addController(this);
  }

  hostConnected(): void {
    const { move, reply, act, find, help } = this.#actions;
    const unlessWriting = (action: () => void) => (event: KeyboardEvent) => {
      if (isElsewhere(event)) return;
      event.preventDefault();
      action();
    };
    this.#remove = tinykeys(
      window,
      {
        KeyJ: unlessWriting(() => move(1)),
        KeyK: unlessWriting(() => move(-1)),
        KeyR: unlessWriting(reply),
        KeyT: unlessWriting(act),
        'Shift+?': unlessWriting(help),
        '$mod+KeyK': (event) => {
          event.preventDefault();
          find();
        },
      },
      { ignore: (event) => event.isComposing },
    );
  }

  hostDisconnected(): void {
    this.#remove?.();
  }
}

/** The key belongs to what one writes in, or to a dialog that lies over the page. */
function isElsewhere(event: KeyboardEvent): boolean {
  return event
    .composedPath()
    .some(
      (target) =>
        target instanceof HTMLInputElement ||
        target instanceof HTMLTextAreaElement ||
        target instanceof HTMLSelectElement ||
        target instanceof HTMLDialogElement ||
        (target instanceof HTMLElement && (target.isContentEditable || target.popover !== null)),
    );
}
