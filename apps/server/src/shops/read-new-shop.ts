import { parseArgs } from 'node:util';
import { locales } from '@ordialog/core';
import { z } from 'zod';
import type { NewShop } from './create-shop.ts';

const origin = z
  .string()
  .refine(
    (value) => URL.canParse(value) && new URL(value).origin === value,
    'Write it like https://shop.example',
  );

const schema = z.object({
  name: z.string().trim().min(1).max(100),
  email: z.email(),
  'owner-email': z.email().optional(),
  'owner-name': z.string().trim().min(1).max(100),
  locale: z.enum(locales).default('en'),
  currency: z.string().regex(/^[A-Z]{3}$/, 'Write an ISO 4217 code such as EUR'),
  origin: z.array(origin).default([]),
});

export const newShopUsage = `Makes a shop and prints its keys, once.

  node apps/server/src/create-shop-command.ts \\
    --name "Dolls & Co" --email orders@shop.example --currency EUR \\
    --owner-name Marta [--owner-email marta@shop.example] \\
    [--locale ${locales.join('|')}] [--origin https://shop.example]…

The database is the server's: set DATABASE_URL or DATA_DIR as for the server. While a server runs on an embedded
database, stop it first.`;

/** The shop that a command line describes, or one line for each thing that is wrong with it. */
export function readNewShop(args: readonly string[]): { shop: NewShop } | { problems: readonly string[] } {
  const text = { type: 'string' } as const;
  const options = {
    name: text,
    email: text,
    'owner-email': text,
    'owner-name': text,
    locale: text,
    currency: text,
    origin: { type: 'string', multiple: true },
  } as const;
  let values: unknown;
  try {
    values = parseArgs({ args: [...args], options }).values;
  } catch (error) {
    if (error instanceof TypeError) return { problems: [error.message] };
    throw error;
  }
  const read = schema.safeParse(values);
  if (!read.success) {
    return {
      problems: read.error.issues.map(
        ({ path, code, message }) =>
          `--${String(path[0])} ${code === 'invalid_type' ? 'is missing' : `is wrong: ${message}`}.`,
      ),
    };
  }
  const { name, email, locale, currency, origin: origins, ...owner } = read.data;
  const { 'owner-email': ownerEmail = email, 'owner-name': ownerName } = owner;
  return { shop: { name, email, locale, currency, origins, owner: { email: ownerEmail, name: ownerName } } };
}
