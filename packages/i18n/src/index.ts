export type { Catalogue, KeyOf, Namespace } from './catalogue.ts';
export * from './load-catalogue.ts';
export * from './server-translator.ts';
export * from './translator.ts';
