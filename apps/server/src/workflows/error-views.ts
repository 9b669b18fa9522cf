import { actors, type Locale, type WorkflowError } from '@ordialog/core';
import { workflowTexts } from '@ordialog/i18n';
import type { WorkflowErrorView } from '@ordialog/protocol';

/** The errors of a document in the reader's words. */
export function errorViews(errors: readonly WorkflowError[], locale: Locale): WorkflowErrorView[] {
  const words = workflowTexts[locale];
  return errors.map(({ path, code, values = {} }) => {
    const actor = actors.find((each) => each === values.actor);
    const named = actor ? { ...values, actor: words(`actor.${actor}`) } : values;
    return { path, code, message: words(code, named) };
  });
}
