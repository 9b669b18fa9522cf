import type { Workflow } from '@ordialog/core';
import type { Db } from '../db/database.ts';

/** The workflows that orders follow. A version never changes, so one that was read once is kept. */
export interface WorkflowStore {
  /** Throws when the shop has no such version: an order cannot name one. */
  get(db: Db, shopId: string, workflow: { key: string; version: number }): Promise<Workflow>;
  /** The newest version of that key, or undefined. */
  newest(db: Db, shopId: string, key: string): Promise<Workflow | undefined>;
}

export function createWorkflowStore(): WorkflowStore {
  const known = new Map<string, Workflow>();
  return {
    async get(db, shopId, { key, version }) {
      const name = JSON.stringify([shopId, key, version]);
      const found = known.get(name);
      if (found) return found;
      const { document } = await db
        .selectFrom('workflows')
        .select('document')
        .where('shop_id', '=', shopId)
        .where('key', '=', key)
        .where('version', '=', version)
        .executeTakeFirstOrThrow();
      known.set(name, document);
      return document;
    },
    async newest(db, shopId, key) {
      const row = await db
        .selectFrom('workflows')
        .select('version')
        .where('shop_id', '=', shopId)
        .where('key', '=', key)
        .orderBy('version', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row && this.get(db, shopId, { key, version: row.version });
    },
  };
}
