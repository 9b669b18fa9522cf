import type { Locale } from '@ordialog/core';
import { betterAuth } from 'better-auth';
import { isAPIError } from 'better-auth/api';
import type { Config } from '../config.ts';
import type { Db } from '../db/database.ts';
import type { Log } from '../log.ts';
import { authSchema } from './auth-schema.ts';
import type { StaffCaller } from './caller.ts';

const DAY = 24 * 60 * 60;

type PasswordChange = { ok: true; cookies: string[] } | { ok: false };
type SignInResult = { ok: true; staff: StaffCaller; cookies: string[] } | { ok: false };

/** Sellers' sessions. Accounts are made by `addStaff`; nobody signs up by themselves. */
export interface StaffAuth {
  signIn(email: string, password: string): Promise<SignInResult>;
  /** Ends the session; returns the cookies that make the browser forget it. */
  signOut(cookieHeader: string): Promise<string[]>;
  /** Ends every session of theirs and begins a new one for who asked. Refused when the current password is wrong. */
  changePassword(
    cookieHeader: string,
    passwords: { currentPassword: string; newPassword: string },
  ): Promise<PasswordChange>;
  /** Whether a `Cookie` header names a session at all, valid or not. */
  hasSession(cookieHeader: string): boolean;
  staffOf(cookieHeader: string): Promise<StaffCaller | undefined>;
}

export function createStaffAuth(options: { db: Db; config: Config; secret: string; log: Log }): StaffAuth {
  const { db, config, secret, log } = options;
  const isSecure = config.publicUrl?.startsWith('https:') ?? false;
  const auth = betterAuth({
    baseURL: config.publicUrl ?? 'http://localhost',
    secret,
    database: { db, type: 'postgres' },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 10, maxPasswordLength: 128 },
    ...authSchema,
    session: { ...authSchema.session, expiresIn: 30 * DAY, updateAge: DAY },
    // Tries are counted in the sign-in route, where the account is known.
    rateLimit: { enabled: false },
    advanced: {
      cookiePrefix: 'ordialog',
      useSecureCookies: isSecure,
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/' },
    },
    telemetry: { enabled: false },
    logger: { log: (level, message) => log[level](message) },
  });
  const cookieName = `${isSecure ? '__Secure-' : ''}ordialog.session_token`;

  return {
    async signIn(email, password) {
      try {
        const { headers, response } = await auth.api.signInEmail({
          body: { email, password },
          returnHeaders: true,
        });
        const staff = await findStaff(db, response.user.id);
        return staff === undefined ? { ok: false } : { ok: true, staff, cookies: headers.getSetCookie() };
      } catch (error) {
        if (isAPIError(error) && error.statusCode < 500) return { ok: false };
        throw error;
      }
    },

    async signOut(cookie) {
      const { headers } = await auth.api.signOut({ headers: new Headers({ cookie }), returnHeaders: true });
      return headers.getSetCookie();
    },

    async changePassword(cookie, passwords) {
      try {
        const { headers } = await auth.api.changePassword({
          body: { ...passwords, revokeOtherSessions: true },
          headers: new Headers({ cookie }),
          returnHeaders: true,
        });
        return { ok: true, cookies: headers.getSetCookie() };
      } catch (error) {
        if (isAPIError(error) && error.statusCode < 500) return { ok: false };
        throw error;
      }
    },

    hasSession: (cookie) => cookie.split(';').some((pair) => pair.trim().startsWith(`${cookieName}=`)),

    async staffOf(cookie) {
      const session = await auth.api.getSession({ headers: new Headers({ cookie }) });
      return session === null ? undefined : findStaff(db, session.user.id);
    },
  };
}

async function findStaff(db: Db, userId: string): Promise<StaffCaller | undefined> {
  const staff = await db
    .selectFrom('staff')
    .innerJoin('auth_users', 'auth_users.id', 'staff.user_id')
    .select(['staff.shop_id', 'staff.role', 'staff.name', 'staff.locale', 'auth_users.email'])
    .where('staff.user_id', '=', userId)
    .executeTakeFirst();
  if (staff === undefined) return undefined;
  const shop = await db
    .selectFrom('shops')
    .selectAll()
    .where('id', '=', staff.shop_id)
    .executeTakeFirstOrThrow();
  const { role, name, email, locale } = staff;
  return { kind: 'staff', shop, staff: { userId, role, name, email, locale: locale satisfies Locale } };
}
