import { fileURLToPath } from 'node:url';

/** Files of the fonts that documents embed. */
export interface DocumentFonts {
  readonly regular: string;
  readonly bold: string;
}

const onest = (file: string) => fileURLToPath(import.meta.resolve(`@expo-google-fonts/onest/${file}`));

/**
 * Onest, under the SIL Open Font License: drawn for Cyrillic and Latin alike, with figures of one width, and small,
 * so that a document takes half the time that a larger family does.
 */
export const documentFonts: DocumentFonts = {
  regular: onest('400Regular/Onest_400Regular.ttf'),
  bold: onest('600SemiBold/Onest_600SemiBold.ttf'),
};
