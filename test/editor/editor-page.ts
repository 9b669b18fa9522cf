import type { Locator, Page } from 'playwright-core';
import { signIn } from '../flow/selling.ts';

const languages = ['English', 'Русский', 'Italiano', 'Français'] as const;

/** The workflow editor as the person at the screen sees it. */
export class EditorPage {
  readonly page: Page;
  readonly #origin: string;

  private constructor(page: Page, origin: string) {
    this.page = page;
    this.#origin = origin;
  }

  static async open(page: Page, origin: string): Promise<EditorPage> {
    await signIn(page, origin);
    const editor = new EditorPage(page, origin);
    await editor.list();
    return editor;
  }

  /** The list of the shop's workflows. */
  async list(): Promise<void> {
    await this.page.goto(`${this.#origin}/inbox/settings/workflows`);
    await this.page.getByRole('heading', { name: 'Workflows', level: 1 }).waitFor();
    await this.page.locator('inbox-workflow-list article').first().waitFor();
  }

  async openKey(key: string): Promise<void> {
    await this.page.goto(`${this.#origin}/inbox/settings/workflows/${key}`);
    await this.status.waitFor();
  }

  /** Which version is open and whether it is saved. */
  get status(): Locator {
    return this.page.locator('inbox-workflow-editor header').getByRole('status');
  }

  /** What is chosen, as a form. */
  get form(): Locator {
    return this.page.locator('inbox-workflow-form');
  }

  /** The row of a workflow in the list. */
  row(name: string): Locator {
    return this.page.locator('inbox-workflow-list article').filter({ hasText: name });
  }

  async tab(name: string): Promise<void> {
    await this.page.getByRole('tab', { name }).click();
  }

  /** Chooses a state in the list of them. */
  async state(name: string): Promise<void> {
    await this.tab('List');
    await this.page.locator('inbox-workflow-outline button.state').filter({ hasText: name }).first().click();
  }

  /** Writes a text in all four languages. */
  async write(label: string, words: string): Promise<void> {
    for (const language of languages) {
      await this.form.getByLabel(`${label}, ${language}`).last().fill(`${words} ${language}`);
    }
  }

  press(name: string | RegExp): Promise<void> {
    return this.page.getByRole('button', { name }).first().click();
  }

  async save(): Promise<void> {
    await this.page.getByRole('button', { name: 'Save', exact: true }).click();
  }
}
