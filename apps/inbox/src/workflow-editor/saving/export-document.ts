import type { Workflow } from '@ordialog/core';

/** Hands the document to the person as a file. */
export function exportDocument(workflow: Workflow): void {
  const url = URL.createObjectURL(
    new Blob([`${JSON.stringify(workflow, undefined, 2)}\n`], { type: 'application/json' }),
  );
  const link = document.createElement('a');
  link.href = url;
  link.download = `${workflow.key}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
