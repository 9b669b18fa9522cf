import {
  type AttachableClock,
  type Clock as BossClock,
  TestClock as BossTestClock,
  systemClock as bossSystemClock,
} from 'pg-boss';
import { type Clock, isMovable, type MovableClock } from '../clock.ts';

/** Our clock as pg-boss wants it. */
export function bossClock(clock: Clock): BossClock {
  return isMovable(clock) ? movableBossClock(clock) : bossSystemClock;
}

/**
 * Jobs fall due by the moved time, in the database too, while polling and timeouts go on in real time: a test
 * moves the clock by 35 days and sees what follows, without firing each poll of these days.
 */
function movableBossClock(clock: MovableClock): AttachableClock {
  const inDatabase = new BossTestClock(clock.now());
  return {
    ...bossSystemClock,
    now: () => clock.now().getTime(),
    async attach(target) {
      const attached = await inDatabase.attach(target);
      const stopListening = clock.onMove((now) => inDatabase.setTime(now));
      return {
        async [Symbol.asyncDispose]() {
          stopListening();
          await attached[Symbol.asyncDispose]();
        },
      };
    },
  };
}
