import { createTranslator, loadCatalogue, themeCatalogues } from '@ordialog/i18n';
import { answerFetch } from './answer-fetch.ts';
import { isPreviewLook, type PreviewLook, previewReady } from './preview-look.ts';
import { sampleOf } from './sample-order.ts';
import { SampleSocket } from './sample-socket.ts';
import { ShopPage } from './shop-page.ts';

/**
 * A shop's page as the settings show it: the real dialog, whose server is this page itself. Nothing of what somebody
 * tries in it leaves the browser.
 */
const page = new ShopPage();
const ready = Promise.withResolvers<void>();

globalThis.fetch = answerFetch(globalThis.fetch, async () => {
  await ready.promise;
  return page.sample;
});
Reflect.set(globalThis, 'WebSocket', SampleSocket);

async function show(look: PreviewLook): Promise<void> {
  const say = createTranslator<'theme'>(look.locale, await loadCatalogue(themeCatalogues, look.locale));
  page.show(look, sampleOf(look, say, new Date()));
  ready.resolve();
}

let shown = Promise.resolve();
addEventListener('message', ({ data, origin }) => {
  if (origin === location.origin && isPreviewLook(data)) shown = shown.then(() => show(data));
});
parent.postMessage(previewReady, location.origin);
