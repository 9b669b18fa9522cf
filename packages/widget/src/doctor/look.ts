import { matchLocale } from '@ordialog/core';
import { createTranslator, doctorCatalogues, loadCatalogue } from '@ordialog/i18n';
import type { OrderDialog } from '../order-dialog.ts';
import { blockedStorage } from './blocked-storage.ts';
import { diagnose } from './diagnose.ts';
import type { Finding } from './finding.ts';
import { type PageFacts, type PageTag, serverOf, shopOf } from './page-facts.ts';
import { probeServer } from './probe-server.ts';
import { headerPolicies, metaPolicies, ourTags } from './read-page.ts';
import { writeReport } from './write-report.ts';

/** `Ordialog.doctor()`: looks at the page it is called on, writes to the console what it found, and hands that back. */
export async function look(dialog: OrderDialog): Promise<readonly Finding[]> {
  const page = await pageFacts();
  const token = await dialog.tokenProvider?.().catch(() => undefined);
  const at = serverOf(page);
  const server = at === undefined ? undefined : await probeServer({ server: at, shop: shopOf(page), token });
  const storage = { blocked: await blockedStorage() };
  const findings = diagnose({ page, server, token, storage, now: Date.now() / 1000 });
  // Of the developer who asks, not of the buyers.
  const locale = matchLocale(navigator.languages) ?? 'en';
  const say = createTranslator<'doctor'>(locale, await loadCatalogue(doctorCatalogues, locale));
  console.log(writeReport(findings, say));
  return findings;
}

/** The page as it stands now, and the headers it comes with when it is asked for again. */
async function pageFacts(): Promise<PageFacts> {
  const headers = await fetch(location.href, { cache: 'no-store' }).then(
    (answer) => answer.headers,
    () => new Headers(),
  );
  const tags = [...document.querySelectorAll('script, meta, order-dialog, order-tracker, order-reviews')].map(
    tagOf,
  );
  return {
    url: location.href,
    policies: [...headerPolicies(headers), ...metaPolicies(tags)],
    lang: document.documentElement.lang || undefined,
    ...ourTags(tags),
    writtenToken: undefined,
    cacheControl: headers.get('cache-control') ?? undefined,
  };
}

function tagOf(element: Element): PageTag {
  const attributes = Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value]));
  // A browser hides a nonce from the attribute.
  const nonce = element instanceof HTMLElement && element.nonce ? { nonce: element.nonce } : {};
  return { name: element.localName, attributes: { ...attributes, ...nonce } };
}
