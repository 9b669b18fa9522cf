import type { Workflow } from '@ordialog/core';
import type { ColumnType } from 'kysely';
import type { JsonColumn } from '../json-column.ts';

/** Every version of every workflow of a shop; none is ever changed. */
export interface WorkflowsTable {
  shop_id: string;
  key: string;
  version: number;
  document: JsonColumn<Workflow>;
  created_at: ColumnType<Date, Date, never>;
}
