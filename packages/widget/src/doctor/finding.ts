import type { KeyOf } from '@ordialog/i18n';
import type { DoctorFinding } from '../surface.ts';

/** One thing that was looked at, and what to fill into its text. */
export interface Finding extends DoctorFinding {
  readonly code: Extract<KeyOf<'doctor'>, `${string}_${string}`>;
  readonly values?: Readonly<Record<string, string>>;
}
