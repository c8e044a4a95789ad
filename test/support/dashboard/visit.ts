import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

/** One tab of the dashboard, and everything that should not happen in it. */
export interface Visit {
  page: Page;
  /** What the browser complains of, violations of the policy first of all; requests to others; a key in an address. */
  complaints: string[];
  /** Addresses of every request, in order. */
  requested: string[];
  signIn(key: string): Promise<void>;
  close(): Promise<void>;
}

export interface VisitOptions extends BrowserContextOptions {
  origin: string;
  /** Behind `#`. */
  at?: string;
  /** Complaints that the test is about. */
  expected?: RegExp;
}

const TELL_VIOLATIONS =
  "addEventListener('securitypolicyviolation', (event) => console.error('violates ' + event.effectiveDirective))";

export async function visitDashboard(browser: Browser, options: VisitOptions): Promise<Visit> {
  const { origin, at = '', expected, ...contextOptions } = options;
  const context = await browser.newContext(contextOptions);
  const page = await context.newPage();
  const complaints: string[] = [];
  const requested: string[] = [];
  const complain = (text: string): void => {
    if (expected?.test(text) !== true) complaints.push(text);
  };
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complain(message.text());
  });
  page.on('pageerror', (error) => complain(error.message));
  page.on('request', (request) => {
    requested.push(request.url());
    if (!request.url().startsWith(`${origin}/api/`)) complain(`request to ${request.url()}`);
    if (/aur_/.test(request.url())) complain('a key in an address');
  });
  await page.addInitScript(TELL_VIOLATIONS);
  await page.goto(`${origin}/api/dashboard${at}`);
  return {
    page,
    complaints,
    requested,
    async signIn(key) {
      await page.getByRole('textbox', { name: 'API key' }).fill(key);
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Sign out' }).waitFor();
      await page.locator('main:not([aria-busy])').waitFor();
    },
    async close() {
      await page.unrouteAll({ behavior: 'ignoreErrors' });
      await context.close();
    },
  };
}
