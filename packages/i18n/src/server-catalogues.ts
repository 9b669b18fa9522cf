import type { Locale } from '@ordialog/core';
import type { Catalogue } from './catalogue.ts';
import enEntry from './locales/en/entry.json' with { type: 'json' };
import enIntake from './locales/en/intake.json' with { type: 'json' };
import enMail from './locales/en/mail.json' with { type: 'json' };
import enPage from './locales/en/page.json' with { type: 'json' };
import enProblem from './locales/en/problem.json' with { type: 'json' };
import frEntry from './locales/fr/entry.json' with { type: 'json' };
import frIntake from './locales/fr/intake.json' with { type: 'json' };
import frMail from './locales/fr/mail.json' with { type: 'json' };
import frPage from './locales/fr/page.json' with { type: 'json' };
import frProblem from './locales/fr/problem.json' with { type: 'json' };
import itEntry from './locales/it/entry.json' with { type: 'json' };
import itIntake from './locales/it/intake.json' with { type: 'json' };
import itMail from './locales/it/mail.json' with { type: 'json' };
import itPage from './locales/it/page.json' with { type: 'json' };
import itProblem from './locales/it/problem.json' with { type: 'json' };
import ruEntry from './locales/ru/entry.json' with { type: 'json' };
import ruIntake from './locales/ru/intake.json' with { type: 'json' };
import ruMail from './locales/ru/mail.json' with { type: 'json' };
import ruPage from './locales/ru/page.json' with { type: 'json' };
import ruProblem from './locales/ru/problem.json' with { type: 'json' };

export type ServerNamespace = 'entry' | 'intake' | 'mail' | 'page' | 'problem';

/** The texts a server needs, all languages at hand. */
export const serverCatalogues: Record<ServerNamespace, Record<Locale, Catalogue>> = {
  entry: { en: enEntry, ru: ruEntry, it: itEntry, fr: frEntry },
  intake: { en: enIntake, ru: ruIntake, it: itIntake, fr: frIntake },
  mail: { en: enMail, ru: ruMail, it: itMail, fr: frMail },
  page: { en: enPage, ru: ruPage, it: itPage, fr: frPage },
  problem: { en: enProblem, ru: ruProblem, it: itProblem, fr: frProblem },
};
