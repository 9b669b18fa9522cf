import type { Workflow } from '../workflow.ts';
import { dialogMarketplace } from './dialog-marketplace.ts';
import { progressStates } from './progress-states.ts';
import { retailPhases } from './retail-phases.ts';
import { warehouse } from './warehouse.ts';

/** What every new shop starts with, the default first. */
export const readyWorkflows: readonly Workflow[] = [
  dialogMarketplace,
  retailPhases,
  warehouse,
  progressStates,
];
