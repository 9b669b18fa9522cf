import { AccountTakenError } from './auth/add-staff.ts';
import { type Config, readConfig } from './config.ts';
import { DirectoryLockedError } from './db/directory-lock.ts';
import { openDatabase } from './db/open-database.ts';
import { createLog } from './log.ts';
import { type CreatedShop, createShop, type NewShop } from './shops/create-shop.ts';
import { newShopUsage, readNewShop } from './shops/read-new-shop.ts';

const args = process.argv.slice(2);
if (args.length === 0 || args.includes('--help')) stop([newShopUsage], args.length === 0 ? 1 : 0);
const wanted = readNewShop(args);
if ('problems' in wanted) stop([...wanted.problems, '', newShopUsage]);
const read = readConfig(process.env);
if ('problems' in read) stop(read.problems);

const { shop, secretKey, password } = await make(read.config, wanted.shop).catch(stopOnRefusal);
const lines: [string, string | undefined][] = [
  ['Public key', shop.public_key],
  ['Secret key', secretKey],
  ['Identity secret', shop.identity_secret],
  ['WooCommerce secret', shop.intake_secrets.woocommerce],
  ['Shopify secret', shop.intake_secrets.shopify],
  ['Sign in as', wanted.shop.owner.email],
  ['with the password', password],
];
console.log(`${shop.name} is ready. Keep these now: the secret key and the password are not shown again.\n`);
for (const [name, value] of lines) console.log(`${name.padEnd(20)} ${value}`);

async function make(config: Config, newShop: NewShop): Promise<CreatedShop> {
  const log = createLog({ level: config.logLevel, readable: process.stdout.isTTY });
  const database = await openDatabase({ ...config, log });
  try {
    await database.migrate();
    return await database.db.transaction().execute((trx) => createShop(trx, newShop, new Date()));
  } finally {
    await database.close();
  }
}

/** What the person at the keyboard can mend is said in one line; anything else is a bug and shows its stack. */
function stopOnRefusal(error: unknown): never {
  if (error instanceof DirectoryLockedError) stop([error.message]);
  if (error instanceof AccountTakenError) {
    stop(['--owner-email: this address has an account already; a person works for one shop.']);
  }
  throw error;
}

function stop(problems: readonly string[], code = 1): never {
  (code === 0 ? console.log : console.error)(problems.join('\n'));
  process.exit(code);
}
