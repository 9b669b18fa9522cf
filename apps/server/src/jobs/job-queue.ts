import type { Trx } from '../db/database.ts';

export interface Job<T> {
  /** Stays the same through all attempts: hand it to whoever can drop repeats by it. */
  id: string;
  data: T;
  /** 1 for the first. */
  attempt: number;
  /** Whether the job is dead if this attempt fails. */
  isLastAttempt: boolean;
  /** Aborted when the attempt has taken too long. */
  signal: AbortSignal;
}

export type JobHandler<T> = (job: Job<T>) => Promise<void>;

export interface JobOptions {
  /** Attempts in all. The delay between them doubles from 5 s up to an hour: 12 of them span about three hours. */
  attempts?: number;
  /** After so long an attempt counts as failed. */
  timeoutSeconds?: number;
  /** So many run side by side and none waits for another; else jobs run in batches that end together. */
  alone?: number;
}

interface EnqueueOptions {
  /** A UUID. Enqueueing the same one again changes nothing. */
  id?: string;
  /** Not before this. */
  startAfter?: Date;
  /** Of jobs with one key and name, only one waits at a time; a further one is dropped. */
  singletonKey?: string;
}

/** A job whose last attempt failed. */
export interface DeadJob {
  /** Its id among the dead, to revive it by. */
  id: string;
  name: string;
  jobId: string;
  data: unknown;
  error: unknown;
  diedAt: Date;
}

/**
 * What is done after a transaction, at least once. A job is written in the transaction that causes it, runs after
 * its commit, and is repeated until it succeeds or is dead; so a handler must bear being run twice.
 */
export interface JobQueue {
  /** Names a kind of job and who does it. Before `start`, and before the first `enqueue` of that name. */
  define<T extends object>(name: string, handler: JobHandler<T>, options?: JobOptions): Promise<void>;
  /** Returns the job's id, or null when `id` or `singletonKey` says it is already there. */
  enqueue(trx: Trx, name: string, data: object, options?: EnqueueOptions): Promise<string | null>;
  start(): Promise<void>;
  /** Lets running jobs finish for up to ten seconds; those that don't are repeated by the next start. */
  stop(): Promise<void>;
  dead(): Promise<DeadJob[]>;
  /** Gives a dead job all its attempts again. */
  revive(deadJobId: string): Promise<void>;
}
