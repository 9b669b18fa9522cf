/** More than any shop needs, and little enough that a hostile document costs nothing. */
export const workflowLimits = {
  states: 500,
  groups: 100,
  transitions: 2500,
  deadlines: 500,
  /** The states that all transitions together lead out of, each counted where it is named. */
  starts: 20_000,
  /** The parts of one condition. */
  conditions: 100,
  durationDays: 3660,
  /** Of the errors told at once. */
  errors: 200,
} as const;
