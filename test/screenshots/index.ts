import { existsSync } from 'node:fs';
import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from '../../scripts/build.ts';
import { launchBrowser } from '../support/launch-browser.ts';
import { ServerProcess } from '../support/server-process.ts';
import { takeBuyerShots, takeSellerShots } from './shots.ts';
import { shown } from './shown.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { values } = parseArgs({
  options: {
    out: { type: 'string', default: join(root, '.screenshots') },
    locales: { type: 'string', default: 'en,ru,it,fr' },
    widths: { type: 'string', default: '390,1280' },
    scheme: { type: 'string', default: 'light' },
  },
});
const colorScheme = values.scheme === 'dark' ? 'dark' : 'light';

/** Every screen, as a buyer and as a seller, in each language and width; the README's own go to `docs`. */
await build();
const server = await ServerProcess.start({ env: { LOG_LEVEL: 'error' } });
const browser = await launchBrowser();
try {
  await mkdir(values.out, { recursive: true });
  for (const locale of values.locales.split(',')) {
    for (const width of values.widths.split(',').map(Number)) {
      const context = await browser.newContext({
        locale,
        colorScheme,
        timezoneId: 'Europe/Rome',
        reducedMotion: 'reduce',
        viewport: { width, height: width < 600 ? 844 : 860 },
        deviceScaleFactor: 1,
      });
      const page = await context.newPage();
      const shoot = async (name: string) => {
        await page.waitForTimeout(400);
        await page.screenshot({ path: join(values.out, `${name}-${locale}-${width}.png`) });
      };
      await takeBuyerShots(page, server.url, locale, shoot);
      await takeSellerShots(page, server.url, locale, shoot);
      await context.close();
      console.log(`${locale}, ${width} px`);
    }
  }
  await mkdir(join(root, 'docs/screenshots'), { recursive: true });
  for (const name of shown.filter((each) => existsSync(join(values.out, each)))) {
    await copyFile(join(values.out, name), join(root, 'docs/screenshots', name));
  }
} finally {
  await browser.close();
  await server.remove();
}
