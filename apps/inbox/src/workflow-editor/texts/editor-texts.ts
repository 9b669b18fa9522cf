import { createContext } from '@lit/context';
import type { Translator } from '@ordialog/i18n';

/** What only the workflow editor says, in one language. */
export type EditorTexts = Translator<'editor'>;

export const editorTextsContext = createContext<EditorTexts>('editor-texts');
