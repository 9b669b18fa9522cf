import { z } from 'zod';

const origin = z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, ''));
const emptyMeans = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema);

const environment = z
  .object({
    ORDIALOG_URL: origin,
    /** The order service's address as browsers see it; unset when it serves this shop under its own origin. */
    ORDIALOG_PUBLIC_URL: emptyMeans(origin.optional()),
    ORDIALOG_PUBLIC_KEY: z.string().startsWith('pk_'),
    ORDIALOG_SECRET_KEY: z.string().startsWith('sk_'),
    ORDIALOG_IDENTITY_SECRET: z.string().min(32),
    /** This shop's own address as browsers see it, without the base path. */
    SHOP_URL: emptyMeans(origin.optional()),
    BASE_PATH: z
      .string()
      .regex(/^(\/[\w-]+)*$/)
      .default('/demo'),
    HOST: z.string().min(1).default('127.0.0.1'),
    PORT: z.coerce.number().int().min(0).max(65_535).default(0),
  })
  .transform((env) => ({
    ordialogUrl: env.ORDIALOG_URL,
    ordialogPublicUrl: env.ORDIALOG_PUBLIC_URL ?? '',
    publicKey: env.ORDIALOG_PUBLIC_KEY,
    secretKey: env.ORDIALOG_SECRET_KEY,
    identitySecret: env.ORDIALOG_IDENTITY_SECRET,
    shopUrl: env.SHOP_URL ?? env.ORDIALOG_PUBLIC_URL ?? env.ORDIALOG_URL,
    basePath: env.BASE_PATH,
    host: env.HOST,
    port: env.PORT,
  }));

export type Config = z.output<typeof environment>;

export type ConfigRead =
  | { readonly valid: true; readonly config: Config }
  | { readonly valid: false; readonly problems: readonly string[] };

/** The settings, or each wrong one in one line. Values are never repeated: some are secret. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): ConfigRead {
  const read = environment.safeParse(env);
  if (read.success) return { valid: true, config: read.data };
  return {
    valid: false,
    problems: read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`),
  };
}
