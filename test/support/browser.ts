import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const BROWSERS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];

/** A real Chromium without a window. It asks nobody on the network for anything of its own. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: findBrowser(),
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
  });
}

function findBrowser(): string {
  const found = [process.env['CHROME_PATH'] ?? '', ...BROWSERS].find((path) => path !== '' && existsSync(path));
  if (found !== undefined) return found;
  throw new Error('No Chromium was found. Install it (apt-get install -y chromium), or name it in CHROME_PATH.');
}
