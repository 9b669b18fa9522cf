import { actors, type Locale, validateWorkflow, type Workflow } from '@ordialog/core';
import type { Translator, Values } from '@ordialog/i18n';
import { stateName, transitionName } from './named.ts';

/** One thing to be mended before the document may be saved. */
export interface Mistake {
  /** Dotted, empty for the document itself. */
  readonly path: string;
  readonly code: string;
  readonly message: string;
}

/** Mistakes by where they are. */
export class Mistakes {
  /** Without the missing texts, which are counted by themselves. */
  readonly list: readonly Mistake[];
  readonly #at: ReadonlyMap<string, readonly Mistake[]>;
  readonly #parts: ReadonlySet<string>;

  constructor(all: readonly Mistake[] = []) {
    this.list = all.filter(({ code }) => code !== 'missing_text');
    this.#at = Map.groupBy(all, ({ path }) => path);
    this.#parts = new Set(all.map(({ path }) => partOf(path)));
  }

  at(path: string): readonly Mistake[] {
    return this.#at.get(path) ?? [];
  }

  /** Those at a path and everywhere below it. */
  under(path: string): readonly Mistake[] {
    return [...this.#at].flatMap(([at, found]) => (at === path || at.startsWith(`${path}.`) ? found : []));
  }

  /** Whether there is one in a state, a transition or a deadline, by its path. */
  within(part: string): boolean {
    return this.#parts.has(part);
  }
}

/** What is to be mended, as the server would say it too. */
export function findMistakes(
  document: Workflow,
  languages: readonly Locale[],
  words: Translator<'workflow'>,
): readonly Mistake[] {
  return validateWorkflow(document, languages).map(({ path, code, values = {} }) => ({
    path,
    code,
    message: words(code, code === 'unknown_state' ? values : named(values, document, words)),
  }));
}

/** States, transitions and who takes them as people call them, where the words of a mistake speak of them. */
function named(values: Values, document: Workflow, words: Translator<'workflow'>): Values {
  const { locale } = words;
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => {
      if (typeof value !== 'string') return [key, value];
      const actor = key === 'actor' && actors.find((each) => each === value);
      if (actor) return [key, words(`actor.${actor}`)];
      if (key !== 'transition') return [key, stateName(document, value, locale, value)];
      const index = document.transitions.findIndex(({ name }) => name === value);
      return [key, transitionName(document, index, locale) || value];
    }),
  );
}

/** `states.paid` of `states.paid.name.ru`. */
function partOf(path: string): string {
  return path.split('.').slice(0, 2).join('.');
}
