import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { ServerProcess } from '../support/server-process.ts';

const command = fileURLToPath(new URL('../../apps/server/src/create-shop-command.ts', import.meta.url));

export interface ShopKeys {
  readonly publicKey: string;
  readonly secretKey: string;
  readonly identitySecret: string;
  readonly wooCommerceSecret: string;
  readonly seller: { readonly email: string; readonly password: string };
}

/** Another shop on the server's database, made as an owner makes one: by the command, while the server is down. */
export async function addShop(server: ServerProcess, email = 'owner@other.test'): Promise<ShopKeys> {
  await server.stop();
  const args = ['--name', 'Other', '--email', email, '--currency', 'EUR', '--owner-name', 'Olga'];
  const { stdout } = await promisify(execFile)(process.execPath, [command, ...args], {
    env: { PATH: process.env.PATH, DATA_DIR: server.dataDir, LOG_LEVEL: 'warn' },
  });
  await server.resume();
  const printed = (name: string) => {
    const value = new RegExp(`^${name} +(\\S+)$`, 'm').exec(stdout)?.[1];
    if (value === undefined) throw new Error(`The command printed no "${name}":\n${stdout}`);
    return value;
  };
  return {
    publicKey: printed('Public key'),
    secretKey: printed('Secret key'),
    identitySecret: printed('Identity secret'),
    wooCommerceSecret: printed('WooCommerce secret'),
    seller: { email: printed('Sign in as'), password: printed('with the password') },
  };
}
