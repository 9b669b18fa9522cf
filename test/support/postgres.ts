import { inject } from 'vitest';
import { atEnd } from './at-end.ts';
import { createDatabaseAt } from './postgres-cluster.ts';

/** The URL of a new, empty PostgreSQL database, dropped when the test file ends. */
export async function createDatabase(): Promise<string> {
  const database = await createDatabaseAt(inject('postgresUrl'));
  atEnd(() => database.drop());
  return database.url;
}
