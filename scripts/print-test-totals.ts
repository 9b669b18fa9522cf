import { readFileSync } from 'node:fs';

/** The part of vitest's JSON report that is read here. */
interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[];
}

/** One line to read at the end of a long log: `12 passed, 0 failed`. */
function totals(report: Report): string {
  // A file that could not even be loaded has no test of its own to fail.
  const broken = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  const skipped = report.numPendingTests + report.numTodoTests;
  return [
    `${report.numPassedTests} passed`,
    `${report.numFailedTests + broken.length} failed`,
    ...(skipped > 0 ? [`${skipped} skipped`] : []),
  ].join(', ');
}

const [path] = process.argv.slice(2);
if (path === undefined) throw new Error('Name the file of the JSON report.');
const report: Report = JSON.parse(readFileSync(path, 'utf8'));
console.log(totals(report));
