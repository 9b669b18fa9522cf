let loading: Promise<boolean> | undefined;

/** Fetches what shows saved replies when it is first needed. False when that cannot be done. */
export function loadSavedReplies(): Promise<boolean> {
  loading ??= load();
  return loading;
}

async function load(): Promise<boolean> {
  try {
    const { defineSavedReplies } = await import('./define-saved-replies.ts');
    defineSavedReplies();
    return true;
  } catch {
    loading = undefined;
    return false;
  }
}
