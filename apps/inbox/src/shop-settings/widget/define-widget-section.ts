import { define } from '@ordialog/ui';
import { WidgetPreview } from './widget-preview.ts';
import { WidgetSection } from './widget-section.ts';
import { WidgetSnippets } from './widget-snippets.ts';

export function defineWidgetSection(): void {
  define('inbox-settings-widget-preview', WidgetPreview);
  define('inbox-settings-widget-snippets', WidgetSnippets);
  define('inbox-settings-widget', WidgetSection);
}
