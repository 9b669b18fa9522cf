import { isLocale } from '@ordialog/core';
import type { Finding } from './finding.ts';
import { type PageFacts, serverOf, shopOf } from './page-facts.ts';
import { writeTag } from './write-tag.ts';

const anyTag = '<script async src="https://HOST/widget/v1.js" data-shop="pk_…"></script>';

/** Our tags: there, once, with a shop, over https where the page is. */
export function checkTags(page: PageFacts): Finding[] {
  const { scripts, elements } = page;
  const [first, ...others] = scripts;
  if (!first)
    return elements.some(({ attributes }) => attributes.server !== undefined)
      ? [{ level: 'fine', code: 'tag_bundled' }]
      : [{ level: 'wrong', code: 'tag_missing', line: anyTag }];
  const findings: Finding[] = others.map((each) => ({
    level: 'wrong',
    code: 'tag_twice',
    line: writeTag(each),
  }));
  if (first.attributes.type?.toLowerCase() === 'module')
    findings.push({ level: 'wrong', code: 'tag_module', line: writeTag(first, { type: undefined }) });
  if (shopOf(page) === undefined)
    findings.push({ level: 'wrong', code: 'tag_shop', line: writeTag(first, { 'data-shop': 'pk_…' }) });
  if (new URL(page.url).protocol === 'https:' && serverOf(page)?.startsWith('http:') === true) {
    const src = first.attributes.src?.replace(/^http:/, 'https:');
    findings.push({ level: 'wrong', code: 'tag_mixed', line: writeTag(first, { src }) });
  }
  return findings.length > 0
    ? findings
    : [{ level: 'fine', code: 'tag_fine', values: { src: first.attributes.src ?? '' } }];
}

/** The language that buyers will read. */
export function checkLocale({ lang, scripts, elements }: PageFacts): Finding {
  const own = [
    ...scripts.map(({ attributes }) => attributes['data-locale']),
    ...elements.map(({ attributes }) => attributes.locale),
  ];
  const named = own.find((locale) => locale !== undefined) ?? lang;
  if (named === undefined || named === '')
    return { level: 'careful', code: 'locale_missing', line: '<html lang="en">' };
  const known = isLocale(named.toLowerCase().split('-')[0] ?? '');
  if (known) return { level: 'fine', code: 'locale_fine', values: { lang: named } };
  const [script] = scripts;
  const line = script
    ? writeTag(script, { 'data-locale': 'en' })
    : '<order-dialog locale="en"></order-dialog>';
  return { level: 'careful', code: 'locale_unknown', values: { lang: named }, line };
}
