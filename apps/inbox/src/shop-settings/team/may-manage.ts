import type { StaffRole } from '@ordialog/protocol';

/** As the server decides: owners about everyone, managers about agents. */
export function mayManage(mine: string, theirs: StaffRole): boolean {
  return mine === 'owner' || (mine === 'manager' && theirs === 'agent');
}

const roles = ['agent', 'manager', 'owner'] as const satisfies readonly StaffRole[];

/** The roles that somebody may give. */
export function rolesToGive(mine: string): StaffRole[] {
  return roles.filter((role) => mayManage(mine, role));
}
