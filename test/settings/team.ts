import { randomUUID } from 'node:crypto';
import type { StaffMember, StaffRole } from '@ordialog/protocol';
import { ApiClient, asStaff } from '../support/api.ts';
import { mailedLink } from './mailed-link.ts';

export interface Colleague {
  readonly id: string;
  /** To sign in elsewhere, too. */
  readonly credentials: { readonly email: string; readonly password: string };
  readonly api: ApiClient;
}

/** Somebody who was invited by an owner, followed the link in their mail, and signed in. */
export async function addColleague(
  owner: ApiClient,
  role: StaffRole,
  name: string = role,
): Promise<Colleague> {
  const email = `${name.toLowerCase()}.${randomUUID().slice(0, 8)}@team.test`;
  const password = `${randomUUID()}`;
  const invited = await owner.post<StaffMember>('/v1/staff', { email, name, role });
  if (invited.status !== 201)
    throw new Error(`Inviting answered ${invited.status}: ${JSON.stringify(invited.body)}`);
  const token = await mailedLink(owner.origin, email);
  const page = new ApiClient(owner.origin, { origin: owner.origin });
  const accepted = await page.post('/v1/staff/links/accept', { token, password });
  if (accepted.status !== 200) throw new Error(`Accepting answered ${accepted.status}`);
  const credentials = { email, password };
  return { id: invited.body.id, credentials, api: await asStaff(owner.origin, credentials) };
}
