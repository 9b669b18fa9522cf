import { setTimeout as sleep } from 'node:timers/promises';
import type { Answer } from '../../support/api.ts';

/** Asks again and again while the server is away or fails; what is asked must be the same act each time. */
export async function untilAnswered<Body>(ask: () => Promise<Answer<Body>>): Promise<Answer<Body>> {
  for (;;) {
    try {
      const answer = await ask();
      if (answer.status < 500) return answer;
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
    }
    await sleep(50);
  }
}
