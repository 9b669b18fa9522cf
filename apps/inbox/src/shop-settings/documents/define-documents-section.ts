import { define } from '@ordialog/ui';
import { DocumentsSection } from './documents-section.ts';

export function defineDocumentsSection(): void {
  define('inbox-settings-documents', DocumentsSection);
}
