import { createContext } from '@lit/context';
import type { Translator } from '@ordialog/i18n';

/** What only the sellers' app says, in one language. */
export type InboxTexts = Translator<'inbox'>;

export const inboxTextsContext = createContext<InboxTexts>('inbox-texts');
