import type { OrderContext } from './order-context.ts';
import { type MessageOutcome, type NewMessage, writeMessages } from './write-messages.ts';

/** Writes messages, each acknowledged once it is committed. */
export interface MessageWriter {
  write(message: NewMessage): Promise<MessageOutcome>;
}

interface Waiting {
  readonly message: NewMessage;
  resolve(outcome: MessageOutcome): void;
  reject(error: unknown): void;
}

const largestBatch = 256;

/**
 * Commits messages in groups: while one transaction is under way the next ones gather, and go together. A message
 * alone does not wait; many cost one commit.
 */
export function createMessageWriter({
  db,
  jobs,
  clock,
  hub,
  publicUrl,
}: Pick<OrderContext, 'db' | 'jobs' | 'clock' | 'hub'> & { publicUrl: () => string }): MessageWriter {
  const waiting: Waiting[] = [];
  let isWriting = false;

  async function writeAll(): Promise<void> {
    isWriting = true;
    while (waiting.length > 0) await writeGroup(waiting.splice(0, largestBatch));
    isWriting = false;
  }

  async function writeGroup(group: readonly Waiting[]): Promise<void> {
    try {
      const written = await writeMessages(
        { db, jobs, publicUrl: publicUrl() },
        group.map(({ message }) => message),
        clock.now(),
      );
      written.outcomes.forEach((outcome, index) => {
        group[index]?.resolve(outcome);
      });
      for (const change of written.changes) hub.changed(change);
    } catch (error) {
      const [only] = group;
      if (only && group.length === 1) return only.reject(error);
      // One that cannot be written must not take the others along.
      for (const one of group) await writeGroup([one]);
    }
  }

  return {
    write: (message) =>
      new Promise((resolve, reject) => {
        waiting.push({ message, resolve, reject });
        if (!isWriting) void writeAll();
      }),
  };
}
