let loading: Promise<boolean> | undefined;

/** Fetches the editor when it is first opened, so that the inbox does not carry it. False when that cannot be done. */
export function loadWorkflowEditor(): Promise<boolean> {
  loading ??= load();
  return loading;
}

async function load(): Promise<boolean> {
  try {
    const { defineWorkflowEditor } = await import('./define-workflow-editor.ts');
    defineWorkflowEditor();
    return true;
  } catch {
    loading = undefined;
    return false;
  }
}
