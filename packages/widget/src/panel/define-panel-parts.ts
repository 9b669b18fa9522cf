import { define, type Texts } from '@ordialog/ui';

/**
 * The list to choose from, the menu, and words for who has no order here: fetched when one of them is needed. False
 * when they cannot be fetched.
 */
export async function definePanelParts({ more }: Pick<Texts, 'more'>): Promise<boolean> {
  try {
    const [{ panelParts }] = await Promise.all([import('./panel-parts.ts'), more()]);
    for (const [name, element] of Object.entries(panelParts)) define(name, element);
    return true;
  } catch {
    return false;
  }
}
