import { readFile } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import type { Workflow } from '@ordialog/core';
import type { WorkflowList } from '@ordialog/protocol';
import { Client } from 'pg';
import type { Browser, Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { type ApiClient, asShop } from '../support/api.ts';
import { atEnd } from '../support/at-end.ts';
import { newPerson, openBrowser } from '../support/browser.ts';
import { createDatabase } from '../support/postgres.ts';
import { ServerProcess } from '../support/server-process.ts';
import { EditorPage } from './editor-page.ts';

let server: ServerProcess;
let database: Client;
let browser: Browser;
let shop: ApiClient;

beforeAll(async () => {
  const databaseUrl = await createDatabase();
  server = await ServerProcess.start({ databaseUrl });
  database = new Client({ connectionString: databaseUrl });
  await database.connect();
  // The demo shop has taken up every ready workflow; a shop of before there was this one has not.
  await database.query(`delete from workflows where key = 'warehouse'`);
  browser = await openBrowser();
  shop = asShop(server.url);
  atEnd(async () => {
    await database.end();
    await server.remove();
  });
});

const seller = async (): Promise<EditorPage> => {
  const { page } = await newPerson(browser, { locale: 'en', allow: [/401/, /409/] });
  return EditorPage.open(page, server.url);
};
const newest = async (key: string) => (await shop.get<Workflow>(`/v1/workflows/${key}`)).body;

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target.join(' '))])).toEqual([]);
}

test('a workflow is made from a ready one, changed, tried and saved', async () => {
  const editor = await seller();
  const { page, form } = editor;
  await editor.press('New workflow');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Warehouse/ })
    .click();
  await expect.poll(() => editor.status.textContent()).toMatch(/^New · not saved yet/);

  // A name in four languages; one that is missing is marked where it is and counted.
  await editor.state('Unprocessed');
  await editor.write('Name', 'Fresh');
  await form.getByLabel('Name, Français').fill('');
  await form.getByText('missing: FR').waitFor();
  const toMend = page.locator('button.mistakes-button');
  await expect.poll(() => toMend.textContent()).toMatch(/1 to mend/);
  await expect.poll(() => page.getByRole('tab', { name: 'Texts' }).textContent()).toMatch(/1/);
  await editor.save();
  await page.getByText('Mend what is on the list first').waitFor();
  await page.getByRole('button', { name: /1 text is missing/ }).click();
  await page.getByLabel('Only those that lack a language').check();
  await page.getByLabel('Fresh English, name of the state, Français').fill('Nouvelle');
  await expect.poll(() => toMend.count()).toBe(0);
  await expectAccessible(page);

  // A way out with something to fill in; what is wrong is said while it is made, with its mend.
  await editor.state('Fresh English');
  await form.getByRole('button', { name: 'Add a transition' }).click();
  await editor.write('Words on the button', 'Ask back');
  await form.getByLabel('Shop', { exact: false }).first().uncheck();
  await form.getByText('Nobody may take this transition. Name who may.').waitFor();
  await expect.poll(() => toMend.textContent()).toMatch(/1 to mend/);
  await form.getByLabel('Shop', { exact: false }).first().check();
  await expect.poll(() => toMend.count()).toBe(0);
  await form.getByRole('button', { name: 'Add a field' }).click();
  await editor.write('Name of the field', 'Until when');
  await form.getByLabel('What is filled in').selectOption({ label: 'A date' });
  await form.getByLabel('Must be filled in').check();
  await expectAccessible(page);

  // By when, with a pause and what is left after it; a deadline that leads nowhere names its mend.
  await editor.state('Fresh English');
  await form.getByRole('button', { name: 'Add a deadline' }).click();
  await editor.write('What stands before the time', 'Answer by');
  await form.getByLabel('It passes after', { exact: true }).fill('2');
  await form.getByLabel('It passes after', { exact: true }).blur();
  await form.getByText('This is missing. Fill it in.').waitFor();
  await form.getByLabel('Then the system does').selectOption({ label: 'Ask back English' });
  // The system cannot fill in the field.
  await form.getByText(/nobody fills in the fields of “Ask back English”/).waitFor();
  await editor.press('Undo');
  await form.getByLabel('Then the system does').selectOption({ label: 'Cancel order' });
  await form.getByLabel('The clock stops while').selectOption({ label: 'Paid' });
  await form.getByLabel('Leave some time after a pause').check();
  await form.getByLabel('At least so long is left', { exact: true }).fill('3');
  await form.getByLabel('At least so long is left', { exact: true }).blur();
  await expect.poll(() => toMend.count()).toBe(0);

  await editor.tab('Picture');
  const drawn = page.locator('inbox-workflow-picture text');
  for (const words of ['Fresh English', 'Ask back']) await drawn.filter({ hasText: words }).first().waitFor();
  await expectAccessible(page);

  await editor.tab('Try out');
  await page.getByLabel('Which orders').selectOption({ label: 'Supplied samples' });
  await editor.press('Try it out');
  await page.getByRole('heading', { name: '9 sample orders' }).waitFor();
  await page.locator('inbox-workflow-simulator summary').first().click();
  await page.getByRole('heading', { name: 'What would have been sent' }).first().waitFor();
  await expectAccessible(page);

  await editor.save();
  await expect.poll(() => editor.status.textContent()).toBe('Version 1 · saved');
  const saved = await newest('warehouse');
  expect(saved.states.unprocessed?.name).toEqual({
    en: 'Fresh English',
    ru: 'Fresh Русский',
    it: 'Fresh Italiano',
    fr: 'Nouvelle',
  });
  expect(saved.transitions.at(-1)).toMatchObject({
    from: ['unprocessed'],
    actors: ['seller'],
    fields: [{ type: 'date', required: true }],
  });
  expect(saved.deadlines.at(-1)).toMatchObject({
    state: 'unprocessed',
    transition: 'cancel',
    after: 'P2D',
    pausedBy: ['paid'],
    grace: 'P3D',
  });
});

test('what was typed is undone and done again, step by step', async () => {
  const editor = await seller();
  const { page, form } = editor;
  await editor.openKey('retail-phases');
  const [, first] = Object.values((await newest('retail-phases')).states);
  const before = first?.name.en ?? '';
  await editor.state(before);
  const name = form.getByLabel('Name, English').first();
  await name.press('End');
  await name.pressSequentially(', really');
  await expect.poll(() => name.inputValue()).toBe(`${before}, really`);
  await name.blur();
  await form.getByLabel('Phase', { exact: true }).selectOption({ label: 'Problem' });
  await editor.press('Undo');
  await editor.press('Undo');
  await expect.poll(() => name.inputValue()).toBe(before);
  await expect.poll(() => editor.status.textContent()).toMatch(/saved$/);
  await editor.press('Do again');
  await expect.poll(() => name.inputValue()).toBe(`${before}, really`);
  await editor.press('Back to what is saved');
  await expect.poll(() => name.inputValue()).toBe(before);
  // A reload keeps what is not saved.
  await name.fill('Kept');
  await page.waitForTimeout(800);
  await editor.openKey('retail-phases');
  await expect.poll(() => editor.status.textContent()).toMatch(/not saved yet/);
  await page.getByText('Kept').first().waitFor();
  await editor.press('Back to what is saved');
});

test('past orders are tried, and running ones move after a look at where they would go', async () => {
  const editor = await seller();
  const { page, form } = editor;
  await editor.openKey('dialog-marketplace');
  await editor.state('Preparing shipment');
  await editor.write('Name', 'Being packed');
  await editor.tab('Try out');
  await editor.press('Try it out');
  await page.getByRole('heading', { name: /\d+ of your orders, replayed/ }).waitFor();
  await page.getByText('All of them would have gone the same way.').waitFor();
  await editor.save();
  await expect.poll(() => editor.status.textContent()).toBe('Version 2 · saved');

  await page.getByText('Running orders still follow an older version.').waitFor();
  await editor.press('Show what would happen');
  const dialog = page.getByRole('dialog');
  await dialog.getByText(/\d+ orders would follow the new version/).waitFor();
  await dialog.getByText('Being packed English').first().waitFor();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Move these orders' }).click();
  await dialog.getByText(/\d+ orders follow the new version now/).waitFor();
  const { body } = await shop.get<WorkflowList>('/v1/workflows');
  const { versions, runningOrders } = body.items.find(({ key }) => key === 'dialog-marketplace') ?? {};
  expect(versions?.map((each) => each.runningOrders)).toEqual([runningOrders, 0]);
  expect(await form.count()).toBe(1);
});

test('another workflow becomes the default, goes out as a file and comes back as one', async () => {
  const editor = await seller();
  const { page } = editor;
  const row = editor.row('Order phases').or(editor.row('retail-phases')).first();
  await row.getByRole('button', { name: 'Use for new orders' }).click();
  await row.getByText('New orders follow it').waitFor();
  const { body } = await shop.get<WorkflowList>('/v1/workflows');
  expect(body.items.filter(({ isDefault }) => isDefault).map(({ key }) => key)).toEqual(['retail-phases']);

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    row.getByRole('button', { name: /as a file$/ }).click(),
  ]);
  const file = JSON.parse(await readFile(await download.path(), 'utf8')) as Workflow;
  expect(file).toEqual(await newest('retail-phases'));

  const choose = async (text: string) => {
    await page
      .locator('inbox-workflow-start #file')
      .setInputFiles({ name: 'workflow.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  };
  await editor.press('New workflow');
  await choose('no JSON');
  await page.getByText('This file is no JSON.').waitFor();
  await choose(JSON.stringify({ ...file, key: 'brought', initial: 7 }));
  await page.getByText('initial', { exact: true }).waitFor();
  await choose(JSON.stringify({ ...file, key: 'brought', name: { ...file.name, en: 'Brought along' } }));
  await page.getByRole('heading', { name: 'Brought along', level: 1 }).waitFor();
  await editor.save();
  await expect.poll(() => editor.status.textContent()).toBe('Version 1 · saved');
  expect((await newest('brought')).states).toEqual(file.states);
});

test('who saves what a colleague saved meanwhile is asked whose is to hold', async () => {
  const editor = await seller();
  const { page, form } = editor;
  const key = 'progress-states';
  const base = await newest(key);
  const theirs = (en: string) =>
    shop.post<Workflow>(`/v1/workflows/${key}/versions`, { ...base, name: { ...base.name, en } });
  await editor.openKey(key);
  const name = form.getByLabel('Name of the workflow, English');
  await name.fill('Mine');
  await theirs('Theirs');
  await editor.save();
  const notice = page.getByRole('alert').filter({ hasText: 'Version 2 was saved in the meantime' });
  await notice.waitFor();
  expect((await newest(key)).name.en).toBe('Theirs');
  await expectAccessible(page);

  await notice.getByRole('button', { name: 'Load the saved one' }).click();
  await expect.poll(() => name.inputValue()).toBe('Theirs');
  await expect.poll(() => editor.status.textContent()).toBe('Version 2 · saved');
  await editor.press('Undo');
  await expect.poll(() => name.inputValue()).toBe('Mine');

  await theirs('Theirs again');
  // Told as soon as one comes back to the page, before anything is sent.
  await page.evaluate(() => dispatchEvent(new Event('focus')));
  const again = page.getByRole('alert').filter({ hasText: 'Version 3 was saved in the meantime' });
  await again.getByRole('button', { name: 'Keep mine as the newer one' }).click();
  await expect.poll(() => again.count()).toBe(0);
  await editor.save();
  await expect.poll(() => editor.status.textContent()).toBe('Version 4 · saved');
  expect((await newest(key)).name.en).toBe('Mine');

  // A page on which nothing was changed simply follows; a draft kept from before is warned when it is opened.
  await theirs('Theirs at last');
  await page.evaluate(() => dispatchEvent(new Event('focus')));
  await expect.poll(() => name.inputValue()).toBe('Theirs at last');
  await name.fill('Kept');
  await page.waitForTimeout(800);
  await editor.list();
  await theirs('Theirs for good');
  await editor.openKey(key);
  await page.getByRole('alert').filter({ hasText: 'Version 6 was saved in the meantime' }).waitFor();
});

test('an agent reads all of it and can change none', async () => {
  await database.query(`update staff set role = 'agent'`);
  const editor = await seller();
  const { page, form } = editor;
  expect(await page.getByRole('button', { name: 'New workflow' }).count()).toBe(0);
  expect(await page.getByRole('button', { name: 'Use for new orders' }).count()).toBe(0);
  await editor.openKey('dialog-marketplace');
  await expect.poll(() => editor.status.textContent()).toMatch(/Only the owner and managers/);
  await editor.state('Awaiting payment');
  await expect.poll(() => form.getByLabel('Name, English').first().isDisabled()).toBe(true);
  for (const name of ['Save', 'Undo', 'Add a state', 'Add a transition', 'Remove this state']) {
    expect(await page.getByRole('button', { name, exact: true }).count(), name).toBe(0);
  }
  await expectAccessible(page);
  await editor.tab('Texts');
  const texts = page.locator('inbox-workflow-texts').getByRole('textbox');
  await expect.poll(() => texts.count()).toBeGreaterThan(100);
  expect(await texts.first().isDisabled()).toBe(true);
  await editor.tab('Try out');
  await editor.press('Try it out');
  await page.getByRole('heading', { name: /replayed/ }).waitFor();
});
