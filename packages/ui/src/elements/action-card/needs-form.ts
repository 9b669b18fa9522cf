import type { TransitionView } from '@ordialog/protocol';

/** Whether something is filled in or confirmed before it is done. */
export function needsForm({ fields, confirmation, intent }: TransitionView): boolean {
  return fields.length > 0 || confirmation !== undefined || intent === 'danger';
}

/** The one step ahead that is worth a button of its own beside the composer. */
export function nextStep(transitions: readonly TransitionView[]): TransitionView | undefined {
  return transitions.find(({ intent }) => intent !== 'danger');
}
