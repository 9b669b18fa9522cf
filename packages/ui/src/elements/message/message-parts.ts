import { ComposerSubject } from './composer-subject.ts';
import { LogSearch } from './log-search.ts';
import { MaskedNote } from './masked-note.ts';
import { MessageMenu } from './message-menu.ts';
import { Quote } from './quote.ts';

/** See `defineMessageParts`. */
export const messageParts = {
  'ordialog-composer-subject': ComposerSubject,
  'ordialog-log-search': LogSearch,
  'ordialog-masked-note': MaskedNote,
  'ordialog-message-menu': MessageMenu,
  'ordialog-quote': Quote,
} as const;
