import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const preload = fileURLToPath(new URL('../scripts/end-with-launcher.ts', import.meta.url));

/** Starts a program as npx does: from a shell, from a process that calls itself `npm exec` and passes nothing on. */
async function launch(flags: readonly string[]): Promise<{ end(): void; program: number }> {
  const program = [
    process.execPath,
    ...flags,
    '-e',
    "'console.log(process.pid); setInterval(() => {}, 1000)'",
  ];
  const launcher = spawn(
    process.execPath,
    [
      '-e',
      `process.title = 'npm exec test'; require('child_process').spawn('sh', ['-c', process.env.PROGRAM], { stdio: 'inherit' })`,
    ],
    { env: { PROGRAM: `${program.join(' ')}; true` }, stdio: ['ignore', 'pipe', 'ignore'] },
  );
  const [printed]: Buffer[] = await once(launcher.stdout, 'data');
  return { end: () => void launcher.kill('SIGKILL'), program: Number(String(printed)) };
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function isRunningAfter(pid: number, milliseconds: number): Promise<boolean> {
  const until = Date.now() + milliseconds;
  while (isRunning(pid) && Date.now() < until) await sleep(50);
  return isRunning(pid);
}

test.runIf(process.platform === 'linux')('a program ends with the npx that started it', async () => {
  const { end, program } = await launch(['--import', preload]);
  expect(await isRunningAfter(program, 1_200)).toBe(true);
  end();
  expect(await isRunningAfter(program, 5_000)).toBe(false);
});

test.runIf(process.platform === 'linux')('which it would not do by itself', async () => {
  const { end, program } = await launch([]);
  end();
  expect(await isRunningAfter(program, 1_500)).toBe(true);
  process.kill(program, 'SIGKILL');
});
