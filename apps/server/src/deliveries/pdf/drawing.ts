import { type DocumentFonts, documentFonts } from './document-fonts.ts';

/** With what documents are drawn. */
export interface Drawing {
  readonly fonts: DocumentFonts;
  /**
   * Runs one task after the other. Drawing keeps the processor busy and numbers are taken under a lock, so many at
   * once would be no faster, but each would hold a connection to the database that everything else waits for.
   */
  inTurn<T>(task: () => Promise<T>): Promise<T>;
}

export function createDrawing(fonts: DocumentFonts = documentFonts): Drawing {
  let last: Promise<unknown> = Promise.resolve();
  return {
    fonts,
    inTurn(task) {
      const done = last.then(task, task);
      last = done;
      return done;
    },
  };
}
