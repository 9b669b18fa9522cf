import { expect, test } from 'vitest';
import { createDrawing } from './drawing.ts';

test('draws one after the other, whatever became of the one before', async () => {
  const drawing = createDrawing();
  const steps: string[] = [];
  const task =
    (name: string, fails = false) =>
    async () => {
      steps.push(`${name} begins`);
      await new Promise((resolve) => setTimeout(resolve, 5));
      steps.push(`${name} ends`);
      if (fails) throw new Error(name);
      return name;
    };
  const all = [task('a'), task('b', true), task('c')].map((each) => drawing.inTurn(each));
  const results = await Promise.allSettled(all);

  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(steps).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
});
