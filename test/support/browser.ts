import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterEach, inject } from 'vitest';
import { atEnd } from './at-end.ts';
import { launchBrowser } from './launch-browser.ts';
import { PageProblems } from './page-problems.ts';

export interface PersonOptions
  extends Pick<
    BrowserContextOptions,
    'locale' | 'viewport' | 'colorScheme' | 'timezoneId' | 'reducedMotion' | 'hasTouch' | 'isMobile'
  > {
  /** Page problems that belong to the test. */
  readonly allow?: readonly RegExp[];
}

/** Somebody with a browser of their own: cookies, language, screen. */
export interface Person {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly problems: PageProblems;
}

const people: Person[] = [];

afterEach(() => {
  const problems = people.flatMap((person) => person.problems.take());
  if (problems.length > 0) throw new Error(`The pages reported problems:\n${problems.join('\n')}`);
});

/** A browser for this test file, closed at its end. */
export async function openBrowser(): Promise<Browser> {
  const buildFailure = inject('buildFailure');
  if (buildFailure !== undefined) throw new Error(`The front ends could not be built.\n${buildFailure}`);
  const browser = await launchBrowser();
  atEnd(() => browser.close());
  return browser;
}

/** A new person; any error or CSP violation their pages report fails the running test. */
export async function newPerson(browser: Browser, options: PersonOptions = {}): Promise<Person> {
  const { allow, ...contextOptions } = options;
  const context = await browser.newContext({
    locale: 'en-GB',
    timezoneId: 'Europe/Rome',
    viewport: { width: 1280, height: 800 },
    reducedMotion: 'reduce',
    ...contextOptions,
  });
  context.setDefaultTimeout(15_000);
  const problems = new PageProblems(context, allow);
  const person = { context, page: await context.newPage(), problems };
  people.push(person);
  return person;
}
