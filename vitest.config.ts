import { defineConfig } from 'vitest/config';

/**
 * Two projects. `unit` tests sit beside their subject and need nothing. `product` tests use real servers,
 * databases and browsers, so they come after and never more than three files at a time: two cores, and much waiting.
 */
export default defineConfig({
  test: {
    // CI reads the totals from the file.
    reporters: process.env.CI
      ? ['default', ['json', { outputFile: 'node_modules/.cache/vitest-results.json' }]]
      : ['default'],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['packages/*/src/**/*.test.ts', 'apps/*/src/**/*.test.ts'],
          environment: 'node',
          testTimeout: 15_000,
          hookTimeout: 30_000,
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'product',
          include: ['test/**/*.test.ts'],
          environment: 'node',
          globalSetup: ['test/support/global-setup.ts'],
          testTimeout: 60_000,
          // What follows by a job or a socket takes its time on a busy machine; a second is only the default.
          expect: { poll: { timeout: 15_000 } },
          // Browsers, servers and databases share two cores there; what fails twice is broken.
          retry: process.env.CI ? 1 : 0,
          hookTimeout: 90_000,
          maxWorkers: 3,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
