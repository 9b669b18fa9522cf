import { define } from '../define.ts';

/**
 * What one can do with a message, and the search: fetched when somebody points at the log, or needs one of them. False
 * when they cannot be fetched.
 */
export async function defineMessageParts(): Promise<boolean> {
  try {
    const { messageParts } = await import('./message-parts.ts');
    for (const [name, element] of Object.entries(messageParts)) define(name, element);
    return true;
  } catch {
    return false;
  }
}
