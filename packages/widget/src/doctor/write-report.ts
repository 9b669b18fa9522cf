import type { Translator } from '@ordialog/i18n';
import type { Finding } from './finding.ts';

const marks = { wrong: '✗', careful: '!', fine: '✓' } as const;

/** What was found, a line for each, with what to add below it. */
export function writeReport(findings: readonly Finding[], say: Translator<'doctor'>): string {
  const lines = findings.flatMap(({ level, code, values, line }) => [
    `${marks[level]} ${say(code, values)}`,
    ...(line === undefined ? [] : [`    ${line}`]),
  ]);
  const wrong = findings.filter(({ level }) => level === 'wrong').length;
  return [...lines, '', wrong === 0 ? say('healthy') : say('sick', { count: wrong })].join('\n');
}
