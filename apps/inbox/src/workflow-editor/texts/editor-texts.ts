import { createContext } from '@lit/context';
import type { Locale, Phase } from '@ordialog/core';
import type { KeyOf, Values } from '@ordialog/i18n';

/** What only the workflow editor says, and the phases as they are called everywhere, in one language. */
export interface EditorTexts {
  readonly locale: Locale;
  (key: KeyOf<'editor'> | `phase.${Phase}`, values?: Values): string;
}

export const editorTextsContext = createContext<EditorTexts>('editor-texts');
