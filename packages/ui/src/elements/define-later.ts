import type { Texts } from '../texts/texts.ts';
import { define } from './define.ts';

/**
 * Forms, endings and details are drawn for few who open a dialog, so their code and their words are fetched when the
 * first of them is needed. False when they cannot be fetched.
 */
export async function defineLater({ more }: Pick<Texts, 'more'>): Promise<boolean> {
  try {
    const [{ laterElements }] = await Promise.all([import('./later-elements.ts'), more()]);
    for (const [name, element] of Object.entries(laterElements)) define(name, element);
    return true;
  } catch {
    return false;
  }
}
