import type { Caller } from './caller.ts';

/** Owners and managers shape the process, and the shop's own server; whoever only answers buyers keeps to it. */
export function mayEdit(caller: Caller): boolean {
  return caller.kind === 'shop' || (caller.kind === 'staff' && caller.staff.role !== 'agent');
}
