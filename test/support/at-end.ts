import { afterAll } from 'vitest';

type Ending = () => Promise<void>;
const endings: Ending[] = [];

// Registered while the file that imports this is collected, so it runs at the end of that file.
afterAll(async () => {
  for (const ending of endings.splice(0).reverse()) await ending();
});

/** Runs `ending` after the test file's last test, latest first. May be called from tests and hooks. */
export function atEnd(ending: Ending): void {
  endings.push(ending);
}
