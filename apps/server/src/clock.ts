/** Where the time comes from. Everything whose behavior depends on time takes one, so that a test can move it. */
export interface Clock {
  now(): Date;
}

/** A clock that is moved by hand. Whoever keeps time elsewhere (the job queue, in the database) is told and awaited. */
export interface MovableClock extends Clock {
  onMove(listener: (now: Date) => Promise<void>): () => void;
}

export const systemClock: Clock = { now: () => new Date() };

export function isMovable(clock: Clock): clock is MovableClock {
  return 'onMove' in clock;
}
