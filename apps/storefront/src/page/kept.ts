/** A JSON value kept in web storage; in memory alone where the browser refuses storage. */
export interface Kept {
  read(): unknown;
  write(value: unknown): void;
}

export function kept(area: 'localStorage' | 'sessionStorage', key: string): Kept {
  let memory: string | undefined;
  return {
    read() {
      try {
        memory = window[area].getItem(key) ?? undefined;
      } catch (error) {
        if (!(error instanceof DOMException)) throw error;
      }
      return memory === undefined ? undefined : parsed(memory);
    },
    write(value) {
      memory = value === undefined ? undefined : JSON.stringify(value);
      try {
        if (memory === undefined) window[area].removeItem(key);
        else window[area].setItem(key, memory);
      } catch (error) {
        if (!(error instanceof DOMException)) throw error;
      }
    },
  };
}

/** What another version of this page or its reader wrote may be no JSON: that counts as nothing kept. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
