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
  return new OrderPanel();
}
