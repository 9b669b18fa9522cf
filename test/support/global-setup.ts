import type { TestProject } from 'vitest/node';
import { build } from '../../scripts/build.ts';
import { findChromium } from './chromium.ts';
import { PostgresCluster } from './postgres-cluster.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The run's PostgreSQL, for `createDatabase`. */
    postgresUrl: string;
    /** Why the front ends could not be built, for `openBrowser`; undefined when they are there. */
    buildFailure: string | undefined;
  }
}

/** What all product tests share: built front ends, an unpacked browser, one PostgreSQL. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const [buildFailure] = await Promise.all([tryToBuild(), findChromium()]);
  project.provide('buildFailure', buildFailure);
  const cluster = await PostgresCluster.start();
  project.provide('postgresUrl', cluster.url());
  return () => cluster.remove();
}

/** A front end that doesn't build fails the tests that look at it, and no others. */
async function tryToBuild(): Promise<string | undefined> {
  try {
    await build();
    return undefined;
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}
