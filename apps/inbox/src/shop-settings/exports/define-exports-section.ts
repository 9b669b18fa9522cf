import { define } from '@ordialog/ui';
import { ExportForm } from './export-form.ts';
import { ExportsSection } from './exports-section.ts';

export function defineExportsSection(): void {
  define('inbox-settings-export-form', ExportForm);
  define('inbox-settings-exports', ExportsSection);
}
