import type { Locale } from './locale.ts';
import { en } from './product-texts/en.ts';
import { fr } from './product-texts/fr.ts';
import { it } from './product-texts/it.ts';
import type { ProductTexts } from './product-texts/product-text.ts';
import { ru } from './product-texts/ru.ts';

/** All languages at once, for the backend; the page loads only its reader's. */
export const productTexts: Readonly<Record<Locale, ProductTexts>> = { en, ru, it, fr };
