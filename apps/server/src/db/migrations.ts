import type { Migration } from 'kysely/migration';
import { up as shopsAndStaff } from './migrations/0001-shops-and-staff.ts';
import { up as orders } from './migrations/0002-orders.ts';
import { up as deliveries } from './migrations/0003-deliveries.ts';

/** In the order of their names. A list and not a folder scan: what runs is what was compiled and reviewed. */
export const migrations: Record<string, Migration> = {
  '0001-shops-and-staff': { up: shopsAndStaff },
  '0002-orders': { up: orders },
  '0003-deliveries': { up: deliveries },
};
