import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { freePort } from '../support/free-port.ts';
import { median, type Row } from './report.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const rounds = 3;
const patience = 60_000;

/** From the documented command to the first page, with everything installed and built. */
export async function measureColdStart(): Promise<Row[]> {
  const [fresh, again]: [number[], number[]] = [[], []];
  for (let round = 0; round <= rounds; round++) {
    const dataDir = await mkdtemp(join(tmpdir(), 'ordialog-cold-start-'));
    try {
      const [first, second] = [await startOnce(dataDir), await startOnce(dataDir)];
      // The first round only warms up: it may have had to build.
      if (round > 0) {
        fresh.push(first);
        again.push(second);
      }
    } finally {
      await rm(dataDir, { recursive: true, force: true });
    }
  }
  const row = (what: string, seconds: number[]): Row => ({ what, value: `${median(seconds).toFixed(1)} s` });
  return [row('first start, to /demo/', fresh), row('start with data, to /demo/', again)];
}

async function startOnce(dataDir: string): Promise<number> {
  const port = String(await freePort());
  const from = performance.now();
  const child = spawn('npx', ['-y', 'pnpm@12', 'start'], {
    cwd: root,
    env: { ...process.env, PORT: port, HOST: '127.0.0.1', DATA_DIR: dataDir, DEMO: '1', LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let complaints = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaints += text;
  });
  try {
    await untilServed(`http://127.0.0.1:${port}/demo/`, child);
    return (performance.now() - from) / 1000;
  } catch (cause) {
    throw new Error(`The start failed.\n${complaints}`, { cause });
  } finally {
    await end(child, `http://127.0.0.1:${port}/healthz`);
  }
}

async function untilServed(url: string, child: ChildProcess): Promise<void> {
  const deadline = Date.now() + patience;
  while (!(await answers(url))) {
    if (child.exitCode !== null) throw new Error(`The start ended with ${child.exitCode}.`);
    if (Date.now() > deadline) throw new Error(`${url} was not served within ${patience / 1000} s.`);
    await sleep(20);
  }
}

/** npm ends at once, the server a little later. */
async function end(child: ChildProcess, url: string): Promise<void> {
  const ended = once(child, 'exit');
  if (child.kill('SIGTERM')) await ended;
  while (await answers(url)) await sleep(50);
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url, { redirect: 'manual' })).ok;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}
