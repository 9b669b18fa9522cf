import type { Locale } from '@ordialog/core';
import type { Catalogue } from './catalogue.ts';
import enMail from './locales/en/mail.json' with { type: 'json' };
import enProblem from './locales/en/problem.json' with { type: 'json' };
import frMail from './locales/fr/mail.json' with { type: 'json' };
import frProblem from './locales/fr/problem.json' with { type: 'json' };
import itMail from './locales/it/mail.json' with { type: 'json' };
import itProblem from './locales/it/problem.json' with { type: 'json' };
import ruMail from './locales/ru/mail.json' with { type: 'json' };
import ruProblem from './locales/ru/problem.json' with { type: 'json' };

/** The texts a server needs, all languages at hand. */
export const serverCatalogues: Record<'mail' | 'problem', Record<Locale, Catalogue>> = {
  mail: { en: enMail, ru: ruMail, it: itMail, fr: frMail },
  problem: { en: enProblem, ru: ruProblem, it: itProblem, fr: frProblem },
};
