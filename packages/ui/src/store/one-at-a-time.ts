/** Runs a task once at a time; asked for again meanwhile, it runs once more after, since the answer may be old. */
export function oneAtATime(task: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let again = false;
  const run = async (): Promise<void> => {
    try {
      do {
        again = false;
        await task();
      } while (again);
    } finally {
      // In the turn in which nobody had asked again: who asks in the next one would not be heard.
      running = undefined;
    }
  };
  return () => {
    if (running) again = true;
    running ??= run();
    return running;
  };
}
