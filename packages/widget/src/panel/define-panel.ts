import { define, defineElements } from '@ordialog/ui';
import { OrderPanel } from './order-panel.ts';
import { PanelHeader } from './panel-header.ts';

// Makes the panel known, with every element it is made of. Nothing is exported: a chunk of which only this is wanted
// needs no other chunk.
defineElements();
define('ordialog-panel', OrderPanel);
define('ordialog-panel-header', PanelHeader);
