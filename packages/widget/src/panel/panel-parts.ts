import { HereNow } from '@ordialog/ui';
import { OrderChooser } from './order-chooser.ts';
import { PanelMenu } from './panel-menu.ts';
import { PanelNotice } from './panel-notice.ts';

/** See `definePanelParts`. */
export const panelParts = {
  'ordialog-here-now': HereNow,
  'ordialog-order-chooser': OrderChooser,
  'ordialog-panel-menu': PanelMenu,
  'ordialog-panel-notice': PanelNotice,
} as const;
