import { type Browser, chromium } from 'playwright-core';
import { findChromium } from './chromium.ts';
import { writeFontConfig } from './font-config.ts';

/** A real, headless Chromium, with its security as it is for people except the sandbox, which root can't have. */
export async function launchBrowser(): Promise<Browser> {
  const { executablePath, libraryPath } = await findChromium();
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--font-render-hinting=none',
      '--autoplay-policy=no-user-gesture-required',
      // Pages see this machine only: what asks for anything else fails at once, here as on a train.
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE *.localhost, EXCLUDE 127.0.0.1',
    ],
    env: {
      ...process.env,
      FONTCONFIG_FILE: await writeFontConfig(),
      ...(libraryPath === undefined ? {} : { LD_LIBRARY_PATH: libraryPath }),
    },
  });
}
