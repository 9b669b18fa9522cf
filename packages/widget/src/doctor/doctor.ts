import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { matchLocale } from '@ordialog/core';
import { createTranslator, doctorCatalogues, loadCatalogue } from '@ordialog/i18n';
import { examine } from './examine.ts';
import { writeReport } from './write-report.ts';

/** `ordialog doctor URL`: what stands in the dialog's way on a page. Ends with 1 when something does, 2 when it cannot tell. */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { token: { type: 'string' }, locale: { type: 'string' } },
});
const wanted = values.locale ?? process.env.LC_ALL ?? process.env.LANG ?? '';
const locale = matchLocale([wanted.replace(/[_.].*$/, '')]) ?? 'en';
const say = createTranslator<'doctor'>(locale, await loadCatalogue(doctorCatalogues, locale));
const address = positionals[0] === 'doctor' ? positionals[1] : positionals[0];

if (address === undefined || !URL.canParse(address)) {
  console.error(say('usage'));
  process.exitCode = 2;
} else {
  try {
    // From a file, or what is piped in: a token on the command line is in everybody's process list.
    const token = values.token === undefined ? undefined : await readToken(values.token);
    const findings = await examine(address, { token });
    console.log(writeReport(findings, say));
    process.exitCode = findings.some(({ level }) => level === 'wrong') ? 1 : 0;
  } catch (error) {
    console.error(say('unreachable', { address, reason: reasonOf(error) }));
    process.exitCode = 2;
  }
}

async function readToken(file: string): Promise<string> {
  return (file === '-' ? await text(process.stdin) : await readFile(file, 'utf8')).trim();
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
}
