import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { freePort } from './free-port.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const endWithParent = fileURLToPath(new URL('end-with-parent.ts', import.meta.url));
const readyWithin = 60_000;
/** The server drains for 10 s at most. */
const stoppedWithin = 12_000;

export interface ServerProcessOptions {
  /** PostgreSQL's URL; without it the server keeps its embedded database in `dataDir`. */
  readonly databaseUrl?: string;
  /** Settings beside `HOST`, `PORT`, `DATA_DIR`, `DATABASE_URL` and `DEMO`, or instead of them. */
  readonly env?: Readonly<Record<string, string>>;
  /** Where the server's time stands still until `advance` moves it; without it, it has the machine's. */
  readonly clock?: Date;
  /** How often clients are told where their logs end; without it, as often as in production. */
  readonly headsEveryMs?: number;
}

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** The real server as a process of its own: same port, folder and database through kills and restarts. */
export class ServerProcess {
  readonly url: string;
  readonly dataDir: string;
  readonly #env: Record<string, string>;
  #clock: Date | undefined;
  #process: ChildProcess | undefined;
  #log = '';

  private constructor(
    port: number,
    dataDir: string,
    { databaseUrl, env, clock, headsEveryMs }: ServerProcessOptions,
  ) {
    this.url = `http://127.0.0.1:${port}`;
    this.dataDir = dataDir;
    this.#clock = clock;
    this.#env = {
      // Not the runner's whole environment: the server must not see that it is tested.
      PATH: process.env.PATH ?? '',
      HOME: process.env.HOME ?? tmpdir(),
      HOST: '127.0.0.1',
      PORT: String(port),
      DATA_DIR: dataDir,
      DEMO: '1',
      ...(databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl }),
      ...(headsEveryMs === undefined ? {} : { HEADS_EVERY_MS: String(headsEveryMs) }),
      ...env,
    };
  }

  /** Resolves once `/readyz` answers 200. */
  static async start(options: ServerProcessOptions = {}): Promise<ServerProcess> {
    const dataDir = await mkdtemp(join(tmpdir(), 'ordialog-server-'));
    const server = new ServerProcess(await freePort(), dataDir, options);
    process.once('exit', () => server.#process?.kill('SIGKILL'));
    await server.resume();
    return server;
  }

  /** Everything it has printed since its first start. */
  get log(): string {
    return this.#log;
  }

  get pid(): number | undefined {
    return this.#process?.pid;
  }

  /** Starts it again after `kill` or `stop`. */
  async resume(): Promise<void> {
    if (this.#process !== undefined) throw new Error('This server is running already.');
    const clock = this.#clock ? { CLOCK: this.#clock.toISOString() } : {};
    const env: Record<string, string> = { ...this.#env, ...clock };
    const isSteered = 'CLOCK' in env || 'HEADS_EVERY_MS' in env;
    const child = fork(isSteered ? 'test/support/steered-server.ts' : 'apps/server/src/index.ts', {
      cwd: root,
      env,
      execArgv: ['--import', endWithParent],
      silent: true,
    });
    this.#process = child;
    child.once('exit', () => {
      this.#process = undefined;
    });
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        this.#log += text;
      });
    }
    await this.#untilReady(child);
  }

  /** Moves the server's clock; what falls due by then has begun, not yet ended, when this resolves. */
  async advance(milliseconds: number): Promise<Date> {
    if (this.#clock === undefined || this.#process === undefined) {
      throw new Error('Only a running server that was started with a clock can be moved in time.');
    }
    const moved = once(this.#process, 'message', { signal: AbortSignal.timeout(readyWithin) });
    this.#process.send({ advance: milliseconds });
    await moved;
    this.#clock = new Date(this.#clock.getTime() + milliseconds);
    return this.#clock;
  }

  /** Asks it to end, as an operator does. */
  async stop(): Promise<Ended> {
    return this.#end('SIGTERM');
  }

  /** Ends it in the middle of whatever it does. */
  async kill(): Promise<Ended> {
    return this.#end('SIGKILL');
  }

  async restart(): Promise<void> {
    await this.stop();
    await this.resume();
  }

  /** Kills it and removes its data. */
  async remove(): Promise<void> {
    if (this.#process !== undefined) await this.kill();
    await rm(this.dataDir, { recursive: true, force: true });
  }

  async #untilReady(child: ChildProcess): Promise<void> {
    const deadline = Date.now() + readyWithin;
    while (Date.now() < deadline) {
      if (child.exitCode !== null || child.signalCode !== null) {
        throw new Error(`The server ended with ${child.exitCode ?? child.signalCode}.\n${this.#log}`);
      }
      if (await answersReady(this.url)) return;
      await sleep(25);
    }
    await this.kill();
    throw new Error(`The server was not ready within ${readyWithin / 1000} s.\n${this.#log}`);
  }

  async #end(signal: NodeJS.Signals): Promise<Ended> {
    const child = this.#process;
    if (child === undefined) throw new Error('This server is not running.');
    // Listening first: the process may end before the next line.
    const ended = once(child, 'close', { signal: AbortSignal.timeout(stoppedWithin) });
    child.kill(signal);
    try {
      await ended;
    } catch (cause) {
      child.kill('SIGKILL');
      throw new Error(`The server did not end on ${signal} within ${stoppedWithin / 1000} s.`, { cause });
    }
    return { code: child.exitCode, signal: child.signalCode };
  }
}

async function answersReady(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(10_000) })).ok;
  } catch (error) {
    // Not listening yet.
    if (error instanceof TypeError || (error instanceof Error && error.name === 'TimeoutError')) return false;
    throw error;
  }
}
