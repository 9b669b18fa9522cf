import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { atEnd } from '../support/at-end.ts';
import type { CrowdRequest, CrowdState } from './crowd-process.ts';

const program = fileURLToPath(new URL('crowd-process.ts', import.meta.url));

/** Many people with a dialog open, in a process of their own. */
export class Crowd {
  readonly #process: ChildProcess;
  readonly size: number;

  private constructor(child: ChildProcess, size: number) {
    this.#process = child;
    this.size = size;
  }

  /** For this test file, gone at its end. */
  static gather(request: CrowdRequest): Crowd {
    const child = fork(program);
    atEnd(async () => void child.kill('SIGKILL'));
    child.send(request);
    return new Crowd(child, request.members.length);
  }

  async state(): Promise<CrowdState> {
    const answer = once(this.#process, 'message', { signal: AbortSignal.timeout(30_000) });
    this.#process.send('state');
    const [state] = await answer;
    return state;
  }

  /** Where it stands once all are online and have their order's log up to `seq`, or after `within` milliseconds. */
  async allHave(seq: number, within: number): Promise<CrowdState> {
    const deadline = Date.now() + within;
    for (;;) {
      const state = await this.state();
      if (Date.now() > deadline || (state.online === this.size && state.upTo[seq] === this.size))
        return state;
      await sleep(100);
    }
  }
}
