import { createHash } from 'node:crypto';
import { CompiledQuery } from 'kysely';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import type { Db } from '../db/database.ts';
import { addressBlock } from './address-block.ts';

const minute = 60;

interface Limit {
  /** How often, within `seconds`. */
  readonly points: number;
  readonly seconds: number;
}

/** What is counted. The values are those that were asked with, so no count tells whether there is such an order. */
const subjects = ['block', 'shop', 'order', 'contact'] as const;
type Subject = (typeof subjects)[number];

const limits: Readonly<Record<'ask' | 'confirm', Readonly<Record<Subject, Limit>>>> = {
  ask: {
    block: { points: 120, seconds: 10 * minute },
    shop: { points: 6000, seconds: 10 * minute },
    order: { points: 10, seconds: 60 * minute },
    contact: { points: 5, seconds: 60 * minute },
  },
  confirm: {
    block: { points: 120, seconds: 10 * minute },
    shop: { points: 6000, seconds: 10 * minute },
    order: { points: 40, seconds: 60 * minute },
    contact: { points: 30, seconds: 60 * minute },
  },
};

interface Asker {
  readonly shopId: string;
  readonly number: string;
  readonly email: string;
  /** The IP address. */
  readonly address: string;
}

/** Seconds to wait, for each limit that is reached. */
type Reached = Readonly<Partial<Record<Subject, number>>>;

export interface LookupLimits {
  /** Counts the try before it is made, in the database, so that several servers count together. */
  count(asker: Asker): Promise<Reached>;
}

export function createLookupLimits(db: Db, what: keyof typeof limits): LookupLimits {
  const limiters = subjects.map((subject) => ({ subject, limiter: limiter(db, what, subject) }));
  return {
    async count(asker) {
      const waits = await Promise.all(
        limiters.map(
          async ({ subject, limiter }) => [subject, await consume(limiter, subject, asker)] as const,
        ),
      );
      return Object.fromEntries(waits.filter(([, seconds]) => seconds !== undefined));
    },
  };
}

function limiter(db: Db, what: keyof typeof limits, subject: Subject): RateLimiterPostgres {
  const { points, seconds } = limits[what][subject];
  return new RateLimiterPostgres({
    storeClient: {
      query: ({ text, values }: { text: string; values: unknown[] }) =>
        db.executeQuery(CompiledQuery.raw(text, values)),
    },
    storeType: 'pool',
    tableName: 'rate_limits',
    tableCreated: true,
    // Housekeeping does.
    clearExpiredByTimeout: false,
    keyPrefix: `lookup-${what}-${subject}`,
    points,
    duration: seconds,
  });
}

async function consume(
  limiter: RateLimiterPostgres,
  subject: Subject,
  asker: Asker,
): Promise<number | undefined> {
  try {
    await limiter.consume(keyOf(subject, asker));
    return undefined;
  } catch (rejection) {
    if (!(rejection instanceof RateLimiterRes)) throw rejection;
    return Math.ceil(rejection.msBeforeNext / 1000);
  }
}

function keyOf(subject: Subject, { shopId, number, email, address }: Asker): string {
  switch (subject) {
    case 'block':
      return addressBlock(address);
    case 'shop':
      return shopId;
    case 'order':
      return `${shopId}:${hashOf(number)}`;
    case 'contact':
      return `${shopId}:${hashOf(email.toLowerCase())}`;
  }
}

/** Addresses are not kept, and no text is too long for a key. */
function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
