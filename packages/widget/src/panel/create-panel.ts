import { conversationCatalogues, loadCatalogue } from '@ordialog/i18n';
import type { PanelElement, PanelSettings } from '../panel-element.ts';
import { beginVisit } from './begin-visit.ts';
import type { OrderPanel } from './order-panel.ts';
import { panelLocale } from './panel-locale.ts';

/**
 * The panel. This much comes first, to ask for the order and the words while the panel's own code is on its way.
 * Rejects when that cannot be fetched.
 */
export async function createPanel(settings: PanelSettings): Promise<PanelElement> {
  // Fetched again by who needs them, who then says what went wrong.
  loadCatalogue(conversationCatalogues, panelLocale(settings.locale)).catch(() => undefined);
  const visit = beginVisit(settings);
  await import('./define-panel.ts');
  // Not by `new`: where the page has patched `define`, the element it knows may be another class.
  const panel = document.createElement('ordialog-panel') as OrderPanel;
  // The page styles them through the dialog's own root.
  panel.setAttribute('exportparts', 'panel,header,timeline,log,message,composer,actions');
  panel.visit = visit;
  return panel;
}
