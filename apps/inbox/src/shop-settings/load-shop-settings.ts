let loading: Promise<boolean> | undefined;

/** Fetches the settings when they are first opened, so that the inbox does not carry them. False when that cannot be done. */
export function loadShopSettings(): Promise<boolean> {
  loading ??= load();
  return loading;
}

async function load(): Promise<boolean> {
  try {
    const { defineShopSettings } = await import('./define-shop-settings.ts');
    defineShopSettings();
    return true;
  } catch {
    loading = undefined;
    return false;
  }
}
