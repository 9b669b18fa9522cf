import { expect, it } from 'vitest';
import { oneAtATime } from './one-at-a-time.ts';

it('runs a task once more, not thrice, for all who asked while it ran', async () => {
  const finish: (() => void)[] = [];
  let runs = 0;
  const ask = oneAtATime(() => {
    runs += 1;
    return new Promise((resolve) => finish.push(resolve));
  });
  const all = Promise.all([ask(), ask(), ask()]);
  expect(runs).toBe(1);
  finish.shift()?.();
  await new Promise((resolve) => setTimeout(resolve));
  expect(runs).toBe(2);
  finish.shift()?.();
  await all;
  expect(runs).toBe(2);
});

it('hears who asks in the very turn in which it is done', async () => {
  for (let turns = 0; turns < 20; turns++) {
    let runs = 0;
    const ask = oneAtATime(async () => void runs++);
    void ask();
    for (let turn = 0; turn < turns; turn++) await undefined;
    const before = runs;
    await ask();
    expect(runs, `after ${turns} turns`).toBeGreaterThan(before);
  }
});
