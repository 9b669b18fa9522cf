export type { Catalogue, KeyOf, Namespace } from './catalogue.ts';
export * from './catalogues.ts';
export * from './dialog-catalogues.ts';
export * from './load-catalogue.ts';
export * from './server-translator.ts';
export * from './translator.ts';
