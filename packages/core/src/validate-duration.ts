import { type Duration, durationMs } from './duration.ts';
import type { WorkflowError } from './workflow-error.ts';
import { workflowLimits } from './workflow-limits.ts';

const dayMs = 86_400_000;

/** A span that is none, or so long that it leaves the calendar. */
export function durationErrors(duration: Duration, path: string): WorkflowError[] {
  const length = durationMs(duration);
  if (!length) return [{ path, code: 'invalid_duration', values: { given: duration.slice(0, 40) } }];
  const days = workflowLimits.durationDays;
  return length > days * dayMs ? [{ path, code: 'duration_too_long', values: { days } }] : [];
}
