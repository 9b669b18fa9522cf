import { AxeBuilder } from '@axe-core/playwright';
import type { ShopView } from '@ordialog/protocol';
import type { Browser, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { signIn } from '../flow/selling.ts';
import { type ApiClient, asStaff } from '../support/api.ts';
import { newPerson, openBrowser } from '../support/browser.ts';
import { startServer } from '../support/server.ts';
import type { ServerProcess } from '../support/server-process.ts';
import { mailedLink } from './mailed-link.ts';
import { addColleague } from './team.ts';

let server: ServerProcess;
let browser: Browser;
let owner: ApiClient;

beforeAll(async () => {
  server = await startServer({ database: 'pglite' });
  browser = await openBrowser();
  owner = await asStaff(server.url);
});

/** A session that is not there yet is asked for once; what is refused shows in the console. */
const english = { locale: 'en', allow: [/status of 4(?:01|09|22)/] } as const;
const shop = async () => (await owner.get<ShopView>('/v1/shop')).body;
const section = (page: Page, name: string | RegExp) =>
  page.getByRole('navigation', { name: 'Shop settings' }).getByRole('link', { name });

async function openSettings(page: Page, path = ''): Promise<void> {
  await page.goto(`${server.url}/inbox/settings${path}`);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
}

async function signInAs(page: Page, { email, password }: { email: string; password: string }): Promise<void> {
  await page.goto(`${server.url}/inbox/`);
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('link', { name: /My orders/ }).waitFor();
}

describe('an owner', () => {
  test('finds the settings in the menu and by the finder', async () => {
    const { page } = await newPerson(browser, english);
    await signIn(page, server.url);
    await page.getByRole('button', { name: /Marta/ }).click();
    await page.getByRole('button', { name: 'Shop settings' }).click();
    await page.getByLabel('Name', { exact: true }).waitFor();
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: /Order number/ }).fill('invoices');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Company and invoices' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/inbox/settings/documents');
  });

  test('sees what the invoice will say, is told what is wrong, and saves', async () => {
    const { page } = await newPerson(browser, english);
    await signIn(page, server.url);
    await openSettings(page, '/documents');
    const preview = page.getByRole('img', { name: 'What an invoice will show' });
    await preview.getByText('Dolls & Co S.r.l.').first().waitFor();
    await page.getByLabel('Company name').fill('Bambole S.r.l.');
    await preview.getByText('Bambole S.r.l.').first().waitFor();
    await page.getByLabel('VAT in prices, %').fill('');
    await preview.getByText(/VAT 22/).waitFor({ state: 'detached' });
    await page.getByLabel('Time zone').fill('Rome');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('There is no such time zone.').waitFor();
    expect(await page.getByLabel('Time zone').getAttribute('aria-invalid')).toBe('true');
    expect((await shop()).company?.name).toBe('Dolls & Co S.r.l.');
    await page.getByLabel('Time zone').fill('Europe/Paris');
    await page.keyboard.press('Control+s');
    await page.getByText('Saved', { exact: true }).waitFor();
    expect(await shop()).toMatchObject({
      company: { name: 'Bambole S.r.l.', vatId: 'IT01234567890' },
      vatRatePercent: null,
      timeZone: 'Europe/Paris',
    });
  });

  test('loses nothing that is not saved by looking elsewhere', async () => {
    const { page } = await newPerson(browser, english);
    await signIn(page, server.url);
    await openSettings(page, '/shop');
    await page.getByLabel('Name', { exact: true }).fill('Not saved yet & Co');
    await section(page, 'Survey').click();
    await page.getByRole('button', { name: 'Write my own questions' }).waitFor();
    await page.getByRole('link', { name: /My orders/ }).click();
    await page.getByRole('heading', { name: 'My orders' }).waitFor();
    await page.goBack();
    await section(page, /^Shop.+Not saved/).click();
    expect(await page.getByLabel('Name', { exact: true }).inputValue()).toBe('Not saved yet & Co');
    await page.getByRole('button', { name: 'Discard' }).click();
    expect(await page.getByLabel('Name', { exact: true }).inputValue()).toBe('Dolls & Co');
  });

  test('loses nothing on a phone either, where the list takes the place of the section', async () => {
    const { page } = await newPerson(browser, { ...english, viewport: { width: 390, height: 844 } });
    await signIn(page, server.url);
    await openSettings(page, '/shop');
    await page.getByLabel('Name', { exact: true }).fill('Still here');
    await page.getByRole('link', { name: 'Back' }).click();
    await section(page, /^Shop.+Not saved/).click();
    expect(await page.getByLabel('Name', { exact: true }).inputValue()).toBe('Still here');
    await page.getByRole('button', { name: 'Discard' }).click();
  });

  test('does not overwrite what somebody else saved meanwhile', async () => {
    const { page } = await newPerson(browser, english);
    await signIn(page, server.url);
    await openSettings(page, '/shop');
    await page.getByLabel('Seconds to take back a step').fill('9');
    await owner.request('PATCH', '/v1/shop', { email: 'theirs@shop.test' });
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText(/Somebody else saved meanwhile/).waitFor();
    expect(await page.getByLabel('E-mail').inputValue()).toBe('theirs@shop.test');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved', { exact: true }).waitFor();
    expect(await shop()).toMatchObject({ undoSeconds: 9, email: 'theirs@shop.test' });
  });

  test('writes questions of their own, with what is missing marked', async () => {
    const { page } = await newPerson(browser, english);
    await signIn(page, server.url);
    await openSettings(page, '/survey');
    await page.getByRole('button', { name: 'Write my own questions' }).click();
    await page.getByRole('button', { name: 'Add a question' }).click();
    await page.keyboard.type('Would you buy again?');
    await page.getByText('Missing: Русский, Italiano, Français').waitFor();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved', { exact: true }).waitFor();
    expect((await shop()).survey?.questions.at(-1)?.text).toEqual({ en: 'Would you buy again?' });
  });

  test('makes a key that is shown once, and revokes it', async () => {
    const { page } = await newPerson(browser, english);
    await signIn(page, server.url);
    await openSettings(page, '/keys');
    await page.getByRole('button', { name: 'Make a key' }).click();
    await page.keyboard.type('Accounting');
    await page.keyboard.press('Enter');
    await page.getByText(/^sk_[\w-]{20}/).waitFor();
    await page.reload();
    await page.getByText('Accounting').waitFor();
    expect(await page.getByText(/^sk_[\w-]{20}/).count()).toBe(0);
    const row = page.getByRole('listitem').filter({ hasText: 'Accounting' });
    await row.getByRole('button', { name: 'Revoke' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click();
    await row.waitFor({ state: 'detached' });
  });
});

test('who is invited sets a password and is in; who is removed is out at once', async () => {
  const { page } = await newPerson(browser, english);
  await signIn(page, server.url);
  await openSettings(page, '/team');
  await page.getByLabel('E-mail').fill('nina@shop.test');
  await page.getByRole('textbox', { name: 'Name' }).fill('Nina');
  await page.getByRole('button', { name: 'Send the invitation' }).click();
  await page.getByText('invited, no password yet').waitFor();

  const token = await mailedLink(server.url, 'nina@shop.test');
  const nina = await newPerson(browser, english);
  await nina.page.goto(`${server.url}/inbox/welcome#${token}`);
  await nina.page.getByRole('heading', { name: 'Welcome, Nina!' }).waitFor();
  expect(nina.page.url()).toBe(`${server.url}/inbox/`);
  await nina.page.getByLabel('New password').fill('short');
  await nina.page.keyboard.press('Enter');
  await nina.page.getByText('Use from 10 to 128 characters.').waitFor();
  await nina.page.getByLabel('New password').fill('long enough, I hope');
  await nina.page.keyboard.press('Enter');
  await nina.page.getByRole('link', { name: /My orders/ }).waitFor();

  await page.reload();
  await page.getByRole('button', { name: 'Remove Nina' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
  await page.getByText('Nina was removed').waitFor();
  await nina.page.getByText('Your session has ended.').waitFor();

  const late = await newPerson(browser, { locale: 'en', allow: [/404/] });
  await late.page.goto(`${server.url}/inbox/welcome#${token}`);
  await late.page.getByText('This link is not valid any more').waitFor();
});

describe('roles', () => {
  test('a manager has the settings but no keys, and decides about agents only', async () => {
    const manager = await addColleague(owner, 'manager', 'Mia');
    await addColleague(owner, 'agent', 'Anton');
    const { page } = await newPerson(browser, english);
    await signInAs(page, manager.credentials);
    await openSettings(page, '/team');
    await page.getByRole('button', { name: 'Remove Anton' }).waitFor();
    expect(await page.getByRole('button', { name: /Remove (?:Marta|Mia)/ }).count()).toBe(0);
    expect(await page.getByLabel('Role', { exact: true }).locator('option').allTextContents()).toEqual([
      'Agent',
    ]);
    await section(page, 'Keys and sites').click();
    await page.getByText('Secret keys are an owner’s to see.').waitFor();
    expect(await page.getByRole('button', { name: 'Make a key' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Add a site' }).waitFor();
  });

  test('an agent has their own account and nothing of the shop', async () => {
    const agent = await addColleague(owner, 'agent', 'Vera');
    const { page } = await newPerson(browser, english);
    await signInAs(page, agent.credentials);
    await page.getByRole('button', { name: /Vera/ }).click();
    expect(await page.getByRole('button', { name: 'Shop settings' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Your account' }).click();
    await page.getByLabel('Your name').fill('Vera K.');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('button', { name: /Vera K\./ }).waitFor();
    for (const path of ['/team', '/keys', '/shop']) {
      await openSettings(page, path);
      const names = await page
        .getByRole('navigation', { name: 'Shop settings' })
        .getByRole('link')
        .allTextContents();
      expect(names.map((name) => name.trim())).not.toContain('People');
      expect(await page.getByRole('heading', { name: /^(?:People|Keys and sites|Shop)$/ }).count()).toBe(0);
    }
    await openSettings(page, '/account');
    await page.getByLabel('Current password').fill(agent.credentials.password);
    await page.getByLabel('New password').fill('another long password');
    await page.getByRole('button', { name: 'Change the password' }).click();
    await page.getByText('The password was changed').waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'Your account' }).waitFor();
  });
});

describe.each([
  { width: 390, colorScheme: 'light' },
  { width: 1280, colorScheme: 'dark' },
] as const)('at $width px, $colorScheme', ({ width, colorScheme }) => {
  test('axe finds nothing, and nothing is wider than the window', async () => {
    const { page } = await newPerson(browser, { ...english, viewport: { width, height: 860 }, colorScheme });
    await signIn(page, server.url);
    for (const path of ['', '/shop', '/documents', '/survey', '/team', '/keys', '/account']) {
      await openSettings(page, path);
      await page.waitForLoadState('networkidle');
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(
        violations.map(({ id, nodes }) => `${path} ${id}: ${nodes.map(({ target }) => target.join(' '))}`),
      ).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  });
});
