import type { Locale, WorkflowError } from '@ordialog/core';
import { workflowTexts } from '@ordialog/i18n';
import type { WorkflowErrorView } from '@ordialog/protocol';

/** The errors of a document in the reader's words. */
export function errorViews(errors: readonly WorkflowError[], locale: Locale): WorkflowErrorView[] {
  return errors.map(({ path, code, values = {} }) => ({
    path,
    code,
    message: workflowTexts[locale](code, values),
  }));
}
