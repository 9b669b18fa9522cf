import type { Locale, Phase } from '@ordialog/core';
import {
  conversationCatalogues,
  createTranslator,
  editorCatalogues,
  type KeyOf,
  loadCatalogue,
  type Translator,
  type Values,
  workflowCatalogues,
} from '@ordialog/i18n';
import type { EditorTexts } from './editor-texts.ts';

/** What the editor says, and what is said of mistakes; fetched when it is opened. */
export async function loadEditorTexts(
  locale: Locale,
): Promise<{ words: EditorTexts; mistakes: Translator<'workflow'> }> {
  const [editor, conversation, workflow] = await Promise.all([
    loadCatalogue(editorCatalogues, locale),
    loadCatalogue(conversationCatalogues, locale),
    loadCatalogue(workflowCatalogues, locale),
  ]);
  const own = createTranslator<'editor'>(locale, editor);
  const shared = createTranslator<'conversation'>(locale, conversation);
  const words = (key: KeyOf<'editor'> | PhaseKey, values?: Values) =>
    isPhase(key) ? shared(key) : own(key, values);
  return {
    words: Object.assign(words, { locale }),
    mistakes: createTranslator<'workflow'>(locale, workflow),
  };
}

type PhaseKey = `phase.${Phase}`;

function isPhase(key: string): key is PhaseKey {
  return key.startsWith('phase.');
}
