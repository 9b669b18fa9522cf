import type { Problem, StaffSession } from '@ordialog/protocol';
import type { Browser, Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { ApiClient, asStaff } from '../support/api.ts';
import { newPerson, openBrowser } from '../support/browser.ts';
import { demo } from '../support/demo.ts';
import { startServer } from '../support/server.ts';
import type { ServerProcess } from '../support/server-process.ts';
import { connectSocket } from '../support/socket.ts';
import { mailedLink, mailsTo } from './mailed-link.ts';
import { addColleague } from './team.ts';

let server: ServerProcess;
let browser: Browser;
let owner: ApiClient;
let visitor: ApiClient;

beforeAll(async () => {
  [server, browser] = await Promise.all([
    startServer({ database: 'pglite', clock: new Date() }),
    openBrowser(),
  ]);
  owner = await asStaff(server.url);
  visitor = new ApiClient(server.url, { origin: server.url });
});

const askFor = (email: string) => visitor.post<Problem>('/v1/staff/links/ask', { email });
const accept = (token: string, password: string) =>
  visitor.post<StaffSession & Problem>('/v1/staff/links/accept', { token, password });

test('a link comes to who forgot their password, and ends every other session of theirs', async () => {
  const colleague = await addColleague(owner, 'agent', 'Marta');
  const { email } = colleague.credentials;
  const invitation = await mailedLink(server.url, email);
  const socket = await connectSocket(colleague.api);
  const ended = new Promise((resolve) => socket.once('session-expired', () => resolve(true)));

  const person = await newPerson(browser, { locale: 'en', allow: [/401/] });
  const { page } = person;
  await page.goto(`${server.url}/inbox/`);
  await page.getByLabel('E-mail').fill(email.toUpperCase());
  await page.getByRole('button', { name: 'Forgot your password?' }).click();
  await page.getByRole('heading', { name: 'A new password' }).waitFor();
  expect(await page.getByLabel('E-mail').inputValue()).toBe(email.toUpperCase());
  await page.keyboard.press('Enter');
  await page.getByText(/a link is on its way/).waitFor();

  const token = await mailedLink(server.url, email, [invitation]);
  const mail = (await mailsTo(server.url, email)).find((each) => each.includes(token));
  expect(mail).toContain('somebody asked for a new password for your address');
  expect((await colleague.api.get('/v1/staff/me')).status).toBe(200);
  await page.goto(`${server.url}/inbox/welcome#${token}`);
  await page.getByLabel(/^New password/).fill('a brand new password');
  await page.keyboard.press('Enter');
  await page.getByRole('navigation').first().waitFor();
  expect((await colleague.api.get('/v1/staff/me')).status).toBe(401);
  expect(await ended).toBe(true);
  expect((await accept(token, 'another new password')).status).toBe(404);
  await asStaff(server.url, { email, password: 'a brand new password' });
}, 60_000);

test('an address without an account gets the same answer and no mail', async () => {
  const unknown = await askFor('nobody@nowhere.test');
  const known = await askFor(demo.seller.email);
  expect([unknown.status, unknown.body]).toEqual([known.status, known.body]);
  expect(unknown.status).toBe(202);
  await mailedLink(server.url, demo.seller.email);
  expect(await mailsTo(server.url, 'nobody@nowhere.test')).toEqual([]);
});

test('the link works for an hour', async () => {
  const { credentials } = await addColleague(owner, 'agent', 'Late');
  const invitation = await mailedLink(server.url, credentials.email);
  await askFor(credentials.email);
  const token = await mailedLink(server.url, credentials.email, [invitation]);
  await server.advance(59 * 60_000);
  expect((await visitor.post('/v1/staff/links/open', { token })).status).toBe(200);
  await server.advance(2 * 60_000);
  expect((await visitor.post('/v1/staff/links/open', { token })).status).toBe(404);
  expect((await accept(token, 'a brand new password')).status).toBe(404);
});

test('nobody fills another’s mailbox, and no page of others may ask', async () => {
  const email = 'filled@nowhere.test';
  const answers = [];
  for (let n = 0; n < 5; n++) answers.push((await askFor(email)).status);
  expect(answers).toEqual([202, 202, 202, 429, 429]);
  expect((await askFor(email)).headers.get('retry-after')).toMatch(/^\d+$/);
  const foreign = await visitor
    .with({ origin: 'https://evil.example' })
    .post('/v1/staff/links/ask', { email });
  expect(foreign.status).toBe(403);
});

async function signIn(page: Page, { email, password }: { email: string; password: string }): Promise<void> {
  await page.goto(`${server.url}/inbox/`);
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.keyboard.press('Enter');
  await page.locator('inbox-menu button', { hasText: 'Sign out' }).waitFor({ state: 'attached' });
}

test('a role that is changed applies at once to who is signed in', async () => {
  const colleague = await addColleague(owner, 'agent', 'Rising');
  const { page } = await newPerson(browser, { locale: 'en', allow: [/401/] });
  await signIn(page, colleague.credentials);
  const workflows = page.locator('inbox-menu button', { hasText: 'Workflows' });
  expect(await workflows.count()).toBe(0);
  await owner.request('PATCH', `/v1/staff/${colleague.id}`, { role: 'manager' });
  await expect.poll(() => workflows.count()).toBe(1);
}, 60_000);
