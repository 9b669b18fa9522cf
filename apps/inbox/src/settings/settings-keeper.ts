import { parseSettings, type Settings } from './settings.ts';

const key = 'ordialog-inbox';

/** Keeps the settings on this device; where storage is blocked they last as long as the page. */
export class SettingsKeeper {
  #settings: Settings = parseSettings(stored());

  get current(): Settings {
    return this.#settings;
  }

  change(change: Partial<Settings>): void {
    this.#settings = { ...this.#settings, ...change };
    try {
      localStorage.setItem(key, JSON.stringify(this.#settings));
    } catch (error) {
      if (!(error instanceof DOMException)) throw error;
    }
  }
}

function stored(): string | null {
  try {
    return localStorage.getItem(key);
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}
