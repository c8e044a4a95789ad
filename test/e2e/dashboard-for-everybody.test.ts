import type { Browser, Page, Route } from 'playwright-core';
import { launchBrowser } from '../support/browser';
import type { Api } from '../support/cloud/api';
import { startTestCloud, type TestCloud } from '../support/cloud/test-cloud';
import { findBarriers } from '../support/dashboard/find-barriers';
import { shopArchive } from '../support/dashboard/shop-archive';
import { visitDashboard, type Visit, type VisitOptions } from '../support/dashboard/visit';

/** The dashboard when something is in the way: of its reader, of the network, of the service, or in what it is to show. */
describe('the dashboard', () => {
  let cloud: TestCloud;
  let browser: Browser;
  let api: Api & { key: string };
  let viewerKey: string;
  let projectId: string;
  let runId: string;
  let visit: Visit | undefined;

  beforeAll(async () => {
    [cloud, browser] = await Promise.all([startTestCloud(), launchBrowser()]);
    api = await cloud.createTenant();
    const { body } = await api.call('POST', '/api/v1/keys', { name: 'reader', role: 'viewer' });
    viewerKey = (body as { data: { key: string } }).data.key;
    projectId = await api.createProject('shop');
    runId = await api.analyze(projectId, await shopArchive({ debuggers: 5 }));
    await api.waitForEnd(runId);
  }, 120_000);

  afterAll(async () => {
    await Promise.all([browser.close(), cloud.stop()]);
  });

  afterEach(async () => {
    const complaints = visit?.complaints ?? [];
    await visit?.close();
    visit = undefined;
    expect(complaints).toEqual([]);
  });

  async function openSignedIn(options: Partial<VisitOptions> = {}, key = api.key): Promise<Page> {
    visit = await visitDashboard(browser, { origin: cloud.host().url, ...options });
    await visit.signIn(key);
    return visit.page;
  }

  const answer = (route: Route, status: number, code: string, headers: Record<string, string> = {}): Promise<void> =>
    route.fulfill({
      status,
      headers,
      json: {
        success: false,
        error: { code, message: `The service says ${code}.`, details: [] },
        metadata: { request_id: 'request-7', timestamp: '2026-01-02T03:04:05.000Z', version: '1' },
      },
    });

  describe.each([
    ['light', 1280],
    ['dark', 1280],
    ['light', 320],
  ] as const)('in %s, %i pixels wide', (colorScheme, width) => {
    const wide = { colorScheme, viewport: { width, height: 800 }, reducedMotion: 'reduce' as const };

    /** Barriers on a page, and whether one has to scroll sideways. */
    async function problemsOf(page: Page): Promise<string[]> {
      const isTooWide = await page.evaluate('document.documentElement.scrollWidth > innerWidth');
      return [...(await findBarriers(page)), ...(isTooWide === true ? ['is wider than the screen'] : [])];
    }

    it('has no barrier on any page', async () => {
      const options = { bypassCSP: true, expected: /status of 401/, ...wide };
      visit = await visitDashboard(browser, { origin: cloud.host().url, ...options });
      const { page } = visit;
      const found: Record<string, string[]> = {};
      const look = async (name: string, hash: string, ready: string): Promise<void> => {
        await page.goto(`${cloud.host().url}/api/dashboard${hash}`);
        await page.locator(ready).first().waitFor();
        await page.locator('main:not([aria-busy]):not(:has([aria-busy]))').waitFor();
        const problems = await problemsOf(page);
        if (problems.length > 0) found[name] = problems;
      };

      await page.getByRole('textbox', { name: 'API key' }).waitFor();
      found['sign-in'] = await problemsOf(page);
      await page.getByRole('textbox', { name: 'API key' }).fill('aur_not_a_key');
      await page.keyboard.press('Enter');
      await page.getByRole('alert').waitFor();
      found['sign-in, refused'] = await problemsOf(page);
      await visit.signIn(api.key);
      await page.getByText('New project').click();
      await look('projects', '#/projects', 'table');
      await look('project', `#/projects/${projectId}`, '.grade');
      await page.getByText('Start a run').click();
      await page.getByText('The trend as a table').click();
      found['project, opened'] = await problemsOf(page);
      await look('run', `#/runs/${runId}`, '.finding');
      for (const finding of ['src/order.js:1', 'src/server.js:5']) {
        await page.locator('.finding summary', { hasText: finding }).first().click();
      }
      await page.getByText('What was left out, and why').click();
      await page.getByText('About the rule').first().click();
      await page.getByText('Decide about it').first().click();
      await page.getByRole('button', { name: 'Show a fix' }).first().click();
      await page.getByText('By rules.').waitFor();
      found['run, opened'] = await problemsOf(page);
      await look('usage', '#/usage?days=30', 'select');
      await look('models', '#/models', '.card');
      await look('nowhere', '#/nowhere', 'main a');

      expect(Object.entries(found).filter(([, problems]) => problems.length > 0)).toEqual([]);
    });
  });

  it('takes the theme one chooses over that of the system, and keeps it', async () => {
    const page = await openSignedIn({ colorScheme: 'light' });
    const ground = () => page.evaluate('getComputedStyle(document.body).backgroundColor');
    const light = await ground();

    await page.getByRole('combobox', { name: 'Theme' }).selectOption('dark');

    const dark = await ground();
    expect(dark).not.toBe(light);
    await page.reload();
    await page.getByRole('button', { name: 'Sign out' }).waitFor();
    expect(await ground()).toBe(dark);
    await page.getByRole('combobox', { name: 'Theme' }).selectOption('system');
    expect(await ground()).toBe(light);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.locator('html[data-theme=dark]').waitFor();
    expect(await ground()).toBe(dark);
  });

  it('skips to the content, gives the focus to the heading of a new page, and names each page', async () => {
    const page = await openSignedIn();
    await page.reload();
    await page.getByRole('heading', { name: 'Projects', level: 1 }).waitFor();

    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.className')).toBe('skip');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.tagName')).toBe('H1');
    await page.getByRole('link', { name: 'Models' }).click();

    await page.getByRole('heading', { name: 'Models', level: 1 }).waitFor();
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Models');
    expect(await page.title()).toBe('Models - Aurelis');
    await page.goBack();
    await page.getByRole('heading', { name: 'Projects', level: 1 }).waitFor();
    expect(await page.getByRole('link', { name: 'Projects' }).getAttribute('aria-current')).toBe('page');
  });

  it('offers a reader nothing that the key may not do, and says what is missing where one goes all the same', async () => {
    const page = await openSignedIn({ at: `#/projects/${projectId}`, expected: /status of 403/ }, viewerKey);

    await page.getByText('Your key may look, and start no runs.').waitFor();
    expect(await page.getByText('Start a run').count()).toBe(0);
    expect(await page.getByRole('link', { name: 'Usage' }).count()).toBe(0);
    await page.goto(`${cloud.host().url}/api/dashboard#/usage`);

    await page.getByRole('alert').filter({ hasText: 'usage:read' }).waitFor();
    await page.getByRole('alert').filter({ hasText: 'FORBIDDEN' }).waitFor();
  });

  it('goes back to the sign-in when the key is no longer taken, and comes back afterwards', async () => {
    const page = await openSignedIn({ expected: /status of 401/ });
    await page.route('**/api/v1/models', (route) => answer(route, 401, 'UNAUTHENTICATED'));

    await page.getByRole('link', { name: 'Models' }).click();

    await page.getByText('The key is not valid, or no longer.').waitFor();
    expect(await page.evaluate('sessionStorage.length')).toBe(0);
    await page.unroute('**/api/v1/models');
    await visit?.signIn(api.key);
    await page.getByRole('heading', { name: 'Models', level: 1 }).waitFor();
  });

  it('waits by itself as long as a busy service asks, and lets one try again what changes something', async () => {
    const page = await openSignedIn({ expected: /status of 429/ });
    let refusals = 1;
    await page.route('**/api/v1/models', (route) =>
      refusals-- > 0 ? answer(route, 429, 'RATE_LIMITED', { 'retry-after': '1' }) : route.continue(),
    );
    await page.getByRole('link', { name: 'Models' }).click();
    await page.getByText('No model is configured').waitFor();

    await page.getByRole('link', { name: 'Projects' }).click();
    await page.getByText('New project').click();
    await page.getByRole('textbox', { name: 'Name' }).fill('second try');
    const keys: (string | undefined)[] = [];
    await page.route('**/api/v1/projects', (route) => {
      keys.push(route.request().headers()['idempotency-key']);
      return keys.length === 1 ? answer(route, 429, 'RATE_LIMITED', { 'retry-after': '1' }) : route.continue();
    });
    await page.getByRole('button', { name: 'Create project' }).click();
    await page.getByRole('button', { name: /^Try again in/ }).waitFor();
    await page.getByRole('button', { name: 'Try again', exact: true }).click();

    await page.getByRole('heading', { name: 'second try', level: 1 }).waitFor();
    expect(keys[0]).toMatch(/^[0-9a-f]{32}$/);
    expect(keys).toEqual([keys[0], keys[0]]);
  });

  it('says that it is offline, and goes on when it no longer is', async () => {
    const page = await openSignedIn({ expected: /ERR_INTERNET_DISCONNECTED/ });
    await page.context().setOffline(true);
    await page.getByRole('link', { name: 'Models' }).click();

    await page.getByRole('alert').filter({ hasText: 'OFFLINE' }).waitFor();
    await page.context().setOffline(false);
    await page.getByRole('button', { name: 'Try again' }).click();

    await page.getByText('No model is configured').waitFor();
  });

  it('names the fields the service does not take', async () => {
    const page = await openSignedIn({ at: `#/projects/${projectId}`, expected: /status of 400/ });
    await page.getByText('Start a run').click();

    await page.getByRole('textbox', { name: 'Address (https)' }).fill('not an address');
    await page.getByRole('button', { name: 'Fetch and analyse' }).click();

    await page.getByRole('alert').getByText('repository.url').waitFor();
  });

  it('shows what a project holds as text, whatever it says', async () => {
    const attack = `</script><img src=x onerror="window.attacked=1"><a href="javascript:window.attacked=1">x</a>\u202E`;
    const page = await openSignedIn({ at: '#/models' });
    await page.route('**/findings?*', async (route) => {
      const response = await route.fetch();
      const body = (await response.json()) as { data: { items: Record<string, unknown>[] } };
      const step = { path: attack, message: attack, region: body.data.items[0]?.['region'] };
      for (const item of body.data.items) {
        Object.assign(item, { message: attack, path: attack, snippet: attack, rule_id: attack, code_flow: [step] });
      }
      await route.fulfill({ response, json: body });
    });
    await page.route('**/reports/json', async (route) => {
      const response = await route.fetch();
      const body = (await response.json()) as object;
      const rule = {
        id: attack,
        name: attack,
        description: attack,
        help: attack,
        helpUrl: 'javascript:window.attacked=1',
      };
      await route.fulfill({ response, json: { ...body, rules: [rule], skipped: [{ path: attack, reason: attack }] } });
    });
    await page.goto(`${cloud.host().url}/api/dashboard#/runs/${runId}`);

    await page.locator('.finding summary').first().click();
    await page.getByText('About the rule').click();
    await page.getByText('What was left out, and why').click();
    await page.getByRole('region', { name: 'Left out' }).getByText('<img src=x').first().waitFor();
    await page.getByRole('link', { name: 'Help of the rule' }).click();

    expect(await page.evaluate('window.attacked')).toBeUndefined();
    expect(await page.locator('main img').count()).toBe(0);
    expect(await page.getByText('\\u{202E}').count()).toBeGreaterThan(3);
  });

  it('looks after a run only while somebody sees the page', async () => {
    const page = await openSignedIn({ at: '#/models' });
    let looks = 0;
    await page.route(`**/api/v1/runs/${runId}`, async (route) => {
      looks++;
      const response = await route.fetch();
      const body = (await response.json()) as { data: object };
      const json = { ...body, data: { ...body.data, state: 'running' } };
      await route.fulfill({ response, json, headers: { ...response.headers(), 'retry-after': '5' } });
    });
    await page.clock.install();
    const see = (state: string) =>
      page.evaluate(
        `Object.defineProperty(document, 'visibilityState', { configurable: true, value: '${state}' });` +
          `document.dispatchEvent(new Event('visibilitychange'))`,
      );
    const looked = async (times: number): Promise<void> => {
      while (looks < times) await page.waitForResponse(`**/api/v1/runs/${runId}`);
    };
    await page.goto(`${cloud.host().url}/api/dashboard#/runs/${runId}`);
    await page.getByRole('button', { name: 'Cancel the run' }).waitFor();
    await page.clock.runFor(1100);
    await looked(2);

    await see('hidden');
    await page.clock.runFor(60_000);
    expect(looks).toBe(2);
    await see('visible');

    await looked(3);
  });
});
