import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';
import type { Config } from '../config.ts';
import type { AppEnv } from './app-env.ts';

/**
 * Who is at the other end. This server speaks no TLS itself, so behind an https address stands a proxy that adds
 * whom it serves as the last of `X-Forwarded-For`; what stands before that anybody could have written.
 */
export function clientAddress(c: Context<AppEnv>, { publicUrl }: Pick<Config, 'publicUrl'>): string {
  const forwarded = c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim();
  if (publicUrl?.startsWith('https:') && forwarded) return forwarded;
  return getConnInfo(c).remote.address ?? '';
}
