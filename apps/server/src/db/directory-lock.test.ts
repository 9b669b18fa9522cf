import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DirectoryLockedError, lockDirectory } from './directory-lock.ts';

const module = new URL('./directory-lock.ts', import.meta.url).href;
let directory: string;
let children: ChildProcess[];

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'ordialog-lock-'));
  children = [];
});

afterEach(() => {
  for (const child of children) child.kill('SIGKILL');
  rmSync(directory, { recursive: true });
});

/** A process that tries for the lock, says "locked" or "refused", and stays. */
async function contender(): Promise<{ child: ChildProcess; outcome: string }> {
  const program = `
    import { lockDirectory } from ${JSON.stringify(module)};
    try { lockDirectory(${JSON.stringify(directory)}); console.log('locked'); }
    catch (error) { console.log(error.name === 'DirectoryLockedError' ? 'refused' : String(error)); }
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  const [output] = await once(child.stdout ?? process.stdin, 'data');
  return { child, outcome: String(output).trim() };
}

test('refuses a second holder in the same process', () => {
  const lock = lockDirectory(directory);
  expect(() => lockDirectory(directory)).toThrow(DirectoryLockedError);
  lock.release();
  lockDirectory(directory).release();
});

test('names the process that holds it', async () => {
  const { child } = await contender();
  expect(() => lockDirectory(directory)).toThrow(
    new RegExp(`in use by the process with pid ${child.pid}\\b`),
  );
});

test('is free again after its holder was killed', async () => {
  const { child, outcome } = await contender();
  expect(outcome).toBe('locked');
  child.kill('SIGKILL');
  await once(child, 'exit');
  lockDirectory(directory).release();
});

test('goes to one of many who want it at once', async () => {
  const first = await contender();
  first.child.kill('SIGKILL');
  await once(first.child, 'exit');

  const outcomes = await Promise.all(Array.from({ length: 6 }, async () => (await contender()).outcome));

  expect(outcomes.sort()).toEqual(['locked', 'refused', 'refused', 'refused', 'refused', 'refused']);
});
