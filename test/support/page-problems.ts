import type { BrowserContext, ConsoleMessage, Page } from 'playwright-core';

/** What went wrong in a context's pages unseen by the person: errors in the console, in scripts and of the CSP. */
export class PageProblems {
  readonly #allowed: RegExp[];
  #found: string[] = [];

  constructor(context: BrowserContext, allowed: readonly RegExp[] = []) {
    this.#allowed = [...allowed];
    for (const page of context.pages()) this.#watch(page);
    context.on('page', (page) => this.#watch(page));
  }

  /** From now on a problem that matches is expected, for instance the 409 of a race. */
  allow(pattern: RegExp): void {
    this.#allowed.push(pattern);
  }

  /** The problems since the last call. */
  take(): string[] {
    const found = this.#found.filter((problem) => !this.#allowed.some((pattern) => pattern.test(problem)));
    this.#found = [];
    return found;
  }

  #watch(page: Page): void {
    page.on('pageerror', (error) => this.#found.push(`uncaught: ${error.stack ?? error.message}`));
    page.on('crash', () => this.#found.push(`crashed: ${page.url()}`));
    page.on('console', (message) => {
      // Chromium reports each violation of a CSP or of Trusted Types, and each failed request, here too.
      if (message.type() === 'error') this.#found.push(describe(message));
    });
  }
}

function describe(message: ConsoleMessage): string {
  const { url, lineNumber } = message.location();
  return `console: ${message.text()} (${url}:${lineNumber})`;
}
