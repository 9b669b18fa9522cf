import { paymentTypes } from '@ordialog/core';
import { z } from 'zod';
import { instantSchema, localeSchema } from './party.ts';
import { lineSchema } from './workflow-text.ts';

export const signInSchema = z
  .strictObject({ email: z.email().max(254), password: z.string().min(1).max(200) })
  .meta({ id: 'SignIn' });

/** A way to pay that a seller may pick for an order. */
export const offerablePaymentSchema = z.object({
  id: z.string(),
  type: z.enum(paymentTypes),
  name: z.string(),
  holder: z.string().optional(),
  iban: z.string().optional(),
  bic: z.string().optional(),
  bankName: z.string().optional(),
});
export type OfferablePayment = z.infer<typeof offerablePaymentSchema>;

export const staffSessionSchema = z
  .object({
    staff: z.object({
      id: z.string(),
      name: z.string(),
      email: z.string(),
      role: z.string(),
      locale: localeSchema,
    }),
    shop: z.object({
      id: z.string(),
      name: z.string(),
      publicKey: z.string(),
      paymentMethods: z.array(offerablePaymentSchema),
    }),
  })
  .meta({ id: 'StaffSession' });
export type StaffSession = z.infer<typeof staffSessionSchema>;

export const staffRoles = ['owner', 'manager', 'agent'] as const;
export const staffRoleSchema = z.enum(staffRoles);
export type StaffRole = z.infer<typeof staffRoleSchema>;

const personName = lineSchema(100).min(1);
/** Long enough to stand against guessing; the longest that is taken in. */
const newPassword = z.string().min(10).max(128);

/** Somebody who works for a shop; `invited` until they have set a password. */
export const staffMemberSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    email: z.string(),
    role: staffRoleSchema,
    locale: localeSchema,
    status: z.enum(['active', 'invited']),
    createdAt: instantSchema,
  })
  .meta({ id: 'StaffMember' });
export type StaffMember = z.infer<typeof staffMemberSchema>;

export const staffListSchema = z
  .object({ items: z.array(staffMemberSchema), nextCursor: z.null() })
  .meta({ id: 'StaffList' });
export type StaffList = z.infer<typeof staffListSchema>;

/** They are sent a link by which they set their password. `locale`: the shop's when left out. */
export const inviteStaffSchema = z
  .strictObject({
    email: z.email().max(254),
    name: personName,
    role: staffRoleSchema,
    locale: localeSchema.optional(),
  })
  .meta({ id: 'InviteStaff' });
export type InviteStaff = z.infer<typeof inviteStaffSchema>;

export const changeStaffSchema = z
  .strictObject({ role: staffRoleSchema.optional(), name: personName.optional() })
  .meta({ id: 'ChangeStaff' });
export type ChangeStaff = z.infer<typeof changeStaffSchema>;

export const changeOwnProfileSchema = z
  .strictObject({ name: personName.optional(), locale: localeSchema.optional() })
  .meta({ id: 'ChangeOwnProfile' });

export const changePasswordSchema = z
  .strictObject({ current: z.string().min(1).max(200), password: newPassword })
  .meta({ id: 'ChangePassword' });

/** What stands after `#` in the link of an invitation. */
const linkToken = z.string().min(1).max(200);
export const openStaffLinkSchema = z.strictObject({ token: linkToken }).meta({ id: 'OpenStaffLink' });
export const acceptStaffLinkSchema = z
  .strictObject({ token: linkToken, password: newPassword })
  .meta({ id: 'AcceptStaffLink' });

/** Who forgot their password. */
export const askStaffLinkSchema = z.strictObject({ email: z.email().max(254) }).meta({ id: 'AskStaffLink' });

/** Whom a link is for. */
export const staffLinkSchema = z
  .object({ name: z.string(), email: z.string(), shop: z.object({ name: z.string() }) })
  .meta({ id: 'StaffLink' });
export type StaffLinkView = z.infer<typeof staffLinkSchema>;
