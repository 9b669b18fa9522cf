import { fileURLToPath } from 'node:url';

/** Files of the fonts that documents embed. */
export interface DocumentFonts {
  readonly regular: string;
  readonly bold: string;
}

const inter = (file: string) => fileURLToPath(import.meta.resolve(`@expo-google-fonts/inter/${file}`));

/** Inter, under the SIL Open Font License: Latin and Cyrillic, figures of one width. */
export const documentFonts: DocumentFonts = {
  regular: inter('400Regular/Inter_400Regular.ttf'),
  bold: inter('600SemiBold/Inter_600SemiBold.ttf'),
};
