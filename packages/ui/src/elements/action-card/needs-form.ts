import type { TransitionView } from '@ordialog/protocol';

/** Whether something is filled in or confirmed before it is done. */
export function needsForm({ fields, confirmation, intent }: TransitionView): boolean {
  if (takesFiles({ fields }) && confirmation === undefined && intent !== 'danger') return false;
  return fields.length > 0 || confirmation !== undefined || intent === 'danger';
}

/** Whether files may go with it, and nothing else is asked. */
export function takesFiles({ fields }: Pick<TransitionView, 'fields'>): boolean {
  return fields.length > 0 && fields.every(({ type, required }) => type === 'attachment' && !required);
}

/** The one step ahead that is worth a button of its own beside the composer. */
export function nextStep(transitions: readonly TransitionView[]): TransitionView | undefined {
  return transitions.find(({ intent }) => intent !== 'danger');
}
