import { define, defineElements } from '@ordialog/ui';
import type { PanelElement } from '../panel-element.ts';
import { OrderPanel } from './order-panel.ts';
import { PanelHeader } from './panel-header.ts';

const elements = {
  'ordialog-panel': OrderPanel,
  'ordialog-panel-header': PanelHeader,
} as const;

/** The panel, with every element it is made of made known. */
export function createPanel(): PanelElement {
  defineElements();
  for (const [name, element] of Object.entries(elements)) define(name, element);
  // Not by `new`: where the page has patched `define`, the element it knows may be another class.
  const panel = document.createElement('ordialog-panel') as OrderPanel;
  // The page styles them through the dialog's own root.
  panel.setAttribute('exportparts', 'panel,header,timeline,log,message,composer,actions');
  return panel;
}
