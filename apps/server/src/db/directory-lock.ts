import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Another process works on the directory. */
export class DirectoryLockedError extends Error {
  readonly holderPid: number | undefined;

  constructor(directory: string, holderPid: number | undefined) {
    const holder = holderPid === undefined ? 'another process' : `the process with pid ${holderPid}`;
    super(
      `${directory} is in use by ${holder}. Two servers on one embedded database would destroy it: ` +
        'stop that one, choose another DATA_DIR, or use PostgreSQL (DATABASE_URL).',
    );
    this.name = 'DirectoryLockedError';
    this.holderPid = holderPid;
  }
}

/** Held here because a lock that nobody refers to would be collected, closed and so given up. */
const held = new Set<DatabaseSync>();

export interface DirectoryLock {
  release(): void;
}

/**
 * Takes the directory for this process. The lock is the operating system's own on a file (by way of SQLite, since
 * Node offers no file locks): it ends with its process however that dies, is taken by one of many at once, and
 * a reused pid cannot be mistaken for its holder. The pid beside it only serves the message.
 */
export function lockDirectory(directory: string): DirectoryLock {
  mkdirSync(directory, { recursive: true });
  const holderFile = join(directory, 'lock.pid');
  const lock = new DatabaseSync(join(directory, 'lock'), { timeout: 0 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if (isBusy(error)) throw new DirectoryLockedError(directory, readPid(holderFile));
    throw error;
  }
  writeFileSync(holderFile, `${process.pid}\n`);
  held.add(lock);
  return {
    release() {
      held.delete(lock);
      lock.close();
    },
  };
}

const SQLITE_BUSY = 5;

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY;
}

function readPid(file: string): number | undefined {
  try {
    const pid = Number.parseInt(readFileSync(file, 'utf8'), 10);
    return Number.isNaN(pid) ? undefined : pid;
  } catch {
    // The holder has locked and not yet written its pid.
    return undefined;
  }
}
