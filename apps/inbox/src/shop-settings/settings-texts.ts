import { createContext } from '@lit/context';
import type { Translator } from '@ordialog/i18n';

/** What only the shop's settings say, in one language. */
export type SettingsTexts = Translator<'settings'>;

export const settingsTextsContext = createContext<SettingsTexts>('settings-texts');
