import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { chmod, chown, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { freePort } from './free-port.ts';
import { findPostgresBinaries, type PostgresBinaries } from './postgres-binaries.ts';

const run = promisify(execFile);
/** PostgreSQL's three ways to end, as `pg_ctl stop -m` names them. */
const stopSignals = { smart: 'SIGTERM', fast: 'SIGINT', immediate: 'SIGQUIT' } as const;
export type StopMode = keyof typeof stopSignals;

export interface ClusterOptions {
  /** Wait for the disk at each commit, as in production. Tests go without: their machine doesn't crash. */
  readonly fsync?: boolean;
}

/** A PostgreSQL of one's own, on a free port and in a folder that goes with it. */
export class PostgresCluster {
  readonly #folder: string;
  readonly #binaries: PostgresBinaries;
  readonly #fsync: boolean;
  readonly #port: number;
  #process: ChildProcess | undefined;
  #log = '';

  private constructor(folder: string, binaries: PostgresBinaries, port: number, fsync: boolean) {
    this.#folder = folder;
    this.#binaries = binaries;
    this.#port = port;
    this.#fsync = fsync;
  }

  static async start({ fsync = false }: ClusterOptions = {}): Promise<PostgresCluster> {
    const folder = await mkdtemp(join(tmpdir(), 'ordialog-postgres-'));
    await chmod(folder, 0o755);
    const binaries = await findPostgresBinaries(folder);
    const cluster = new PostgresCluster(folder, binaries, await freePort(), fsync);
    await cluster.#initialize();
    await cluster.resume();
    process.once('exit', () => cluster.#abandon());
    return cluster;
  }

  /** What `DATABASE_URL` takes. */
  url(database = 'postgres'): string {
    return `postgres://postgres@127.0.0.1:${this.#port}/${database}`;
  }

  /** What the server has printed, for a test that failed. */
  get log(): string {
    return this.#log;
  }

  /** Starts again after `stop`, on the same port and with the same data. */
  async resume(): Promise<void> {
    if (this.#process !== undefined) throw new Error('This PostgreSQL is running already.');
    const settings = [
      'listen_addresses=127.0.0.1',
      'unix_socket_directories=',
      'max_connections=200',
      `fsync=${this.#fsync ? 'on' : 'off'}`,
    ];
    const child = spawn(
      this.#binaries.postgres,
      ['-D', this.#data, '-p', String(this.#port), ...settings.flatMap((setting) => ['-c', setting])],
      { stdio: ['ignore', 'ignore', 'pipe'], ...this.#binaries.owner },
    );
    this.#process = child;
    const already = this.#log.length;
    await new Promise<void>((resolve, reject) => {
      child.once('exit', () => {
        this.#process = undefined;
        reject(new Error(`PostgreSQL ended at once.\n${this.#log}`));
      });
      child.stderr.setEncoding('utf8').on('data', (text: string) => {
        this.#log += text;
        if (this.#log.slice(already).includes('ready to accept connections')) resolve();
      });
    });
  }

  /** Ends it; `immediate` is a crash, from which the next start recovers. */
  async stop(mode: StopMode = 'fast'): Promise<void> {
    const child = this.#process;
    if (child === undefined) return;
    const ended = once(child, 'exit');
    child.kill(stopSignals[mode]);
    await ended;
  }

  async restart(mode: StopMode = 'fast'): Promise<void> {
    await this.stop(mode);
    await this.resume();
  }

  /** Ends it and removes its data. */
  async remove(): Promise<void> {
    await this.stop('immediate');
    await rm(this.#folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 20 });
  }

  get #data(): string {
    return join(this.#folder, 'data');
  }

  async #initialize(): Promise<void> {
    const { initdb, owner } = this.#binaries;
    await mkdir(this.#data, { mode: 0o700 });
    if (owner !== undefined) await chown(this.#data, owner.uid, owner.gid);
    // The built-in locale spares us from what the machine has installed.
    const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
    await run(initdb, ['-D', this.#data, '--username=postgres', '--auth=trust', '--no-sync', ...locale], {
      ...owner,
      cwd: this.#folder,
    });
  }

  #abandon(): void {
    this.#process?.kill('SIGQUIT');
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 20 });
  }
}

/** A new, empty database of the cluster at `clusterUrl`; `drop` takes it away, whoever is still connected. */
export async function createDatabaseAt(clusterUrl: string): Promise<{ url: string; drop(): Promise<void> }> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await query(clusterUrl, `create database ${name}`);
  return {
    url: Object.assign(new URL(clusterUrl), { pathname: `/${name}` }).href,
    drop: () => query(clusterUrl, `drop database if exists ${name} with (force)`),
  };
}

async function query(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
