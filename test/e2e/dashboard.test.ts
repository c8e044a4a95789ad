import type { Browser, Page } from 'playwright-core';
import { RunView, successEnvelope } from '../../shared/contracts';
import { launchBrowser } from '../support/browser';
import type { Api } from '../support/cloud/api';
import { startTestCloud, type TestCloud } from '../support/cloud/test-cloud';
import { shopArchive } from '../support/dashboard/shop-archive';
import { visitDashboard, type Visit, type VisitOptions } from '../support/dashboard/visit';
import { startGitServer, type GitServer } from '../support/git/git-server';
import { makeRepositories, makeRepository } from '../support/git/make-repository';

interface Given {
  projectId: string;
  /** The oldest first. */
  runIds: string[];
}

/** The dashboard as its users see it, played in a real browser on the real app. */
describe('the dashboard', () => {
  const repositories = makeRepositories();
  let cloud: TestCloud;
  let browser: Browser;
  let gitServer: GitServer;
  let api: Api & { key: string };
  let shop: Given;
  let large: Given;
  let visit: Visit | undefined;

  beforeAll(async () => {
    [cloud, browser, gitServer] = await Promise.all([
      startTestCloud({ settings: { REPOSITORIES_AT_PRIVATE_ADDRESSES: 'on' } }),
      launchBrowser(),
      startGitServer(repositories.folder),
    ]);
    api = await cloud.createTenant();
    [shop, large] = await Promise.all([givenProject('Listed <b>shop</b>', 3, 1), givenProject('large', 70)]);
  }, 120_000);

  afterAll(async () => {
    await Promise.all([browser.close(), gitServer.close(), cloud.stop()]);
    repositories.remove();
  });

  afterEach(async () => {
    const complaints = visit?.complaints ?? [];
    await visit?.close();
    visit = undefined;
    expect(complaints).toEqual([]);
  });

  async function open(options: Partial<VisitOptions> = {}): Promise<Page> {
    visit = await visitDashboard(browser, { origin: cloud.host().url, ...options });
    return visit.page;
  }

  async function openSignedIn(options: Partial<VisitOptions> = {}, key = api.key): Promise<Page> {
    const page = await open(options);
    await visit?.signIn(key);
    return page;
  }

  /** A project with a run for each of those numbers of findings. */
  async function givenProject(name: string, ...debuggers: number[]): Promise<Given> {
    const projectId = await api.createProject(name);
    const runIds: string[] = [];
    for (const count of debuggers) {
      runIds.push(await api.analyze(projectId, await shopArchive({ debuggers: count })));
      await api.waitForEnd(runIds.at(-1)!);
    }
    return { projectId, runIds };
  }

  const rowWith = (page: Page, text: string) => page.getByRole('row').filter({ hasText: text });

  it('is served packed and under a policy that lets in nothing but itself, and holds no secret', async () => {
    const fetchFile = (file: string, headers: Record<string, string> = {}) =>
      fetch(`${cloud.host().url}/api/dashboard${file}`, { headers });

    const index = await fetchFile('');
    const script = await fetchFile('/dashboard.js', { 'accept-encoding': 'gzip' });
    const again = await fetchFile('/dashboard.js', { 'if-none-match': script.headers.get('etag') ?? '' });

    const policy = index.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    expect(index.headers.get('x-content-type-options')).toBe('nosniff');
    expect(script.headers.get('content-encoding')).toBe('gzip');
    expect(script.headers.get('content-type')).toContain('text/javascript');
    expect(again.status).toBe(304);
    expect(
      (await fetchFile('/dashboard.js', { 'accept-encoding': 'identity' })).headers.get('content-encoding'),
    ).toBeNull();
    expect((await fetchFile('/package.json')).status).toBe(404);
    expect(await index.text()).not.toMatch(/aur_|<script>|style=/);
  });

  it('asks for a key, says why one is not taken, and leads where the address points', async () => {
    const page = await open({ at: '#/usage?days=7', expected: /status of 401/ });
    await page.getByRole('textbox', { name: 'API key' }).fill('aur_not_a_key');

    await page.getByRole('button', { name: 'Sign in' }).click();

    await page.getByRole('alert').filter({ hasText: 'UNAUTHENTICATED' }).waitFor();
    await visit?.signIn(api.key);
    await page.getByRole('heading', { name: 'Usage and cost', level: 1 }).waitFor();
    expect(await page.title()).toBe('Usage and cost - Aurelis');
    await page.getByText('No model was called in this time.').waitFor();
    await page.getByText('Key: admin').click();
    await page.getByText('analysis:run').waitFor();
  });

  it('keeps the key over a reload, in this tab alone, until somebody signs out', async () => {
    const page = await openSignedIn();
    const kept = () =>
      page.evaluate('JSON.stringify([Object.keys(sessionStorage), Object.keys(localStorage), document.cookie])');

    await page.reload();
    await page.getByRole('button', { name: 'Sign out' }).waitFor();
    expect(await kept()).toBe('[["aurelis.key"],[],""]');
    await page.getByRole('button', { name: 'Sign out' }).click();

    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    expect(await kept()).toBe('[[],[],""]');
  });

  it('leads with the keyboard alone from an empty list to a project, its run and a finding', async () => {
    const tenant = await cloud.createTenant('fresh');
    const page = await openSignedIn({}, tenant.key);
    await page.getByRole('heading', { name: 'No projects yet' }).waitFor();
    const tabTo = async (name: RegExp): Promise<void> => {
      const reached: string[] = [];
      while (reached.length < 60) {
        await page.keyboard.press('Tab');
        reached.push(String(await page.evaluate(FOCUSED)));
        if (name.test(reached.at(-1)!)) return;
      }
      throw new Error(`The keyboard reaches ${reached.join(', ')}, and not ${name.source}.`);
    };

    await tabTo(/^New project/);
    await page.keyboard.press('Enter');
    await tabTo(/^Name/);
    await page.keyboard.type('Keyboard shop');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Keyboard shop', level: 1 }).waitFor();
    expect(await page.evaluate(FOCUSED)).toBe('Keyboard shop');
    await tabTo(/^Start a run/);
    await page.keyboard.press('Space');
    // What a dialog of the system does with the keyboard, no page sees.
    await page.setInputFiles('input[type=file]', {
      name: 'shop.zip',
      mimeType: 'application/zip',
      buffer: await shopArchive(),
    });
    await tabTo(/^Upload and analyse/);
    await page.keyboard.press('Enter');

    await page.getByRole('heading', { name: /^Run of/ }).waitFor();
    await page.getByText('succeeded', { exact: true }).waitFor();
    await page.locator('.finding').first().waitFor();
    await tabTo(/^error .*src\/server\.js:5/);
    await page.keyboard.press('Enter');
    await page.getByText('The way of the data').waitFor();
    await page.getByRole('link', { name: 'CWE-78' }).waitFor();
  });

  it('lists projects with what their latest run came to', async () => {
    const page = await openSignedIn();

    const row = rowWith(page, 'Listed <b>shop</b>');
    await row.getByText('1 error').waitFor();
    expect(await row.innerText()).toMatch(/succeeded[\s\S]*✗ failed[\s\S]*1 error[\s\S]*1 warning/);
  });

  it('shows of a project its runs, where they go, and how it is rated', async () => {
    const page = await openSignedIn({ at: `#/projects/${shop.projectId}` });

    await page
      .getByRole('img', { name: '2 runs, oldest to newest: error 1 to 1, warning 3 to 1, note 0 to 0.' })
      .waitFor();
    await page.getByText('The trend as a table').click();
    await page.getByRole('region', { name: 'Findings by level, newest first' }).waitFor();
    await rowWith(page, 'security').getByText('E', { exact: true }).waitFor();
    await page.getByText('Lines of code').waitFor();
    expect(await page.getByRole('region', { name: 'Runs, newest first' }).getByRole('row').count()).toBe(3);
  });

  it('fetches a repository and follows the run to its end', async () => {
    makeRepository(repositories.folder, 'shop').commit({ 'a.js': 'debugger;\n' });
    const page = await openSignedIn({ at: `#/projects/${await api.createProject('fetched')}` });
    await page.getByText('Start a run').click();

    await page.getByRole('textbox', { name: 'Address (https)' }).fill(`${gitServer.url}/shop`);
    await page.getByRole('textbox', { name: /^Branch/ }).fill('main');
    await page.getByRole('button', { name: 'Fetch and analyse' }).click();

    await page.getByText('succeeded', { exact: true }).waitFor();
    await page.getByText(/shop · refs\/heads\/main · [0-9a-f]{12}/).waitFor();
    await page.getByText('Findings shown: 1').waitFor();
  });

  it('filters the findings as the address says, and writes the address as one filters', async () => {
    const [runId] = shop.runIds;
    const page = await openSignedIn({ at: `#/runs/${runId}?kind=semantic` });
    const shown = page.locator('.finding');

    await page.getByText('Findings shown: 3').waitFor();
    await page.getByRole('combobox', { name: 'Kind' }).selectOption('');
    await page.getByText('Findings shown: 4').waitFor();
    await page.getByRole('textbox', { name: 'Path starts with' }).fill('src/server');
    await page.keyboard.press('Enter');
    await page.getByText('Findings shown: 1').waitFor();
    expect(await shown.innerText()).toContain('src/server.js:5');
    expect(page.url()).toContain(`#/runs/${runId}?path=src%2Fserver`);

    await page.getByRole('textbox', { name: 'Path starts with' }).fill('');
    await page.getByRole('combobox', { name: 'State' }).selectOption('suppressed');
    await page.getByText('Findings shown: 1').waitFor();
    await shown.click();
    await page.getByText('stops in the sandbox alone (src/kept.js:1)').waitFor();
    await page.getByRole('textbox', { name: 'Rule' }).fill('no/such');
    await page.getByRole('button', { name: 'Filter' }).click();
    await page.getByRole('main').getByText('No finding matches.').waitFor();
    await page.getByRole('button', { name: 'Show all' }).click();
    await page.getByText('Findings shown: 4').waitFor();
  });

  it('brings the next page of findings, and the keyboard goes on there', async () => {
    const page = await openSignedIn({ at: `#/runs/${large.runIds[0]}` });
    await page.getByText('Findings shown: 50').waitFor();

    await page.getByRole('button', { name: 'More findings' }).click();

    await page.getByText('Findings shown: 71').first().waitFor();
    expect(
      await page.evaluate('[...document.querySelectorAll(".finding summary")].indexOf(document.activeElement)'),
    ).toBe(50);
    expect(await page.getByRole('button', { name: 'More findings' }).count()).toBe(0);
  });

  it('tells of a run what its gate says, what was left out, and of a finding its rule and a fix', async () => {
    const page = await openSignedIn({ at: `#/runs/${shop.runIds[0]}` });

    const condition = rowWith(page, 'at most 0 findings of level error');
    await condition.getByText('✗ failed').waitFor();
    await rowWith(page, '(optional)').getByText('? not measured').waitFor();
    await page.getByText('What was left out, and why').click();
    await rowWith(page, 'data/picture.bin').getByText('binary').first().waitFor();
    const finding = page.locator('.finding').filter({ hasText: 'src/order.js:1' });
    await finding.locator('summary').first().click();
    await finding.getByText('About the rule').click();
    await finding.getByRole('link', { name: 'Help of the rule' }).waitFor();
    await finding.getByRole('button', { name: 'Show a fix' }).click();
    await finding.getByText('- debugger;').first().waitFor();
    await finding.getByText('By rules.').waitFor();
  });

  it('takes down what is thought of a finding, which counts from the next run on', async () => {
    const { projectId, runIds } = await givenProject('decided', 2);
    const page = await openSignedIn({ at: `#/runs/${runIds[0]}`, expected: /status of 400/ });
    const finding = page.locator('.finding').filter({ hasText: 'src/order.js:1' });
    await finding.locator('summary').first().click();
    await finding.getByText('Decide about it').click();

    await finding.getByRole('button', { name: 'Decide' }).click();
    await finding.getByRole('alert').filter({ hasText: 'reason: must be given' }).waitFor();
    await finding.getByRole('textbox', { name: 'Why' }).fill('<b>Stops</b> in the sandbox.');
    await finding.getByRole('button', { name: 'Decide' }).click();
    await finding.getByText('From the next run on it is suppressed').waitFor();

    const runId = await api.analyze(projectId, await shopArchive({ debuggers: 2 }));
    await api.waitForEnd(runId);
    await page.goto(`${cloud.host().url}/api/dashboard#/runs/${runId}?state=suppressed`);
    await page.getByText('Findings shown: 2').waitFor();
    await finding.locator('summary').first().click();
    await finding.getByText('<b>Stops</b> in the sandbox. (false-positive, by key_').waitFor();
  });

  it('adds up what models took, by model and by day, for the days one chooses', async () => {
    const page = await openSignedIn({ at: '#/usage?days=30' });
    await page.getByText('No model was called in this time.').waitFor();
    const asked: string[] = [];
    await page.route('**/api/v1/usage?*', async (route) => {
      const query = new URL(route.request().url()).searchParams;
      asked.push(`${query.get('by') ?? ''} from ${query.get('from') ?? ''}`);
      const response = await route.fetch();
      const body = (await response.json()) as { data: object };
      const counted = { calls: 1234, cached: 1, failed: 2, input_tokens: 5, output_tokens: 6, cost_usd: 12.5 };
      const item = query.get('by') === 'day' ? { day: '2026-11-29', ...counted } : { model: 'a/b', ...counted };
      await route.fulfill({ response, json: { ...body, data: { ...body.data, total: counted, items: [item] } } });
    });

    await page.getByRole('combobox', { name: 'Period' }).selectOption('7');

    expect(await rowWith(page, 'a/b').innerText()).toBe('a/b\t1,234\t1\t2\t5\t6\t$12.50');
    await rowWith(page, '2026-11-29').waitFor();
    const first = new Date(Date.now() - 6 * 86_400_000).toISOString().slice(0, 10);
    expect(asked.sort()).toEqual([`day from ${first}`, `model from ${first}`]);
  });

  it('hands over reports without a key in any address, and links for those who have none', async () => {
    const [runId] = shop.runIds;
    const page = await openSignedIn({ at: `#/runs/${runId}` });
    const saved = page.waitForEvent('download');

    await page.getByRole('button', { name: 'Download SARIF' }).click();

    const download = await saved;
    expect(download.suggestedFilename()).toBe(`${runId}.sarif`);
    expect(JSON.parse(await textOf(await download.createReadStream()))).toMatchObject({ version: '2.1.0' });
    await page.getByRole('button', { name: 'Link without a key' }).click();
    const link = page.getByRole('link', { name: /\/api\/v1\/shared\// });
    await link.waitFor();
    expect((await fetch((await link.getAttribute('href')) ?? '')).status).toBe(200);
  });

  it('cancels an upload, and starts nothing of it', async () => {
    const page = await openSignedIn({ at: `#/projects/${shop.projectId}` });
    await page.getByText('Start a run').click();
    // It never ends.
    await page.route('**/snapshots', () => undefined);
    const archive = { name: 'shop.zip', mimeType: 'application/zip', buffer: await shopArchive() };
    await page.setInputFiles('input[type=file]', archive);
    await page.getByRole('button', { name: 'Upload and analyse' }).click();
    await page.getByRole('progressbar', { name: 'Upload' }).waitFor();

    await page.getByRole('button', { name: 'Cancel upload' }).click();

    await page.getByText('The upload was cancelled.').waitFor();
    expect(await page.getByRole('progressbar').count()).toBe(0);
    expect(visit?.requested.filter((address) => address.endsWith('/analyze'))).toEqual([]);
  });

  it('cancels a run that goes on', async () => {
    const page = await openSignedIn({ at: `#/projects/${shop.projectId}` });
    const runId = await givenRunThatWaits();
    await page.goto(`${cloud.host().url}/api/dashboard#/runs/${runId}`);

    await page.getByRole('button', { name: 'Cancel the run' }).click();

    await page.getByText('cancelled', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Cancel the run' }).waitFor({ state: 'hidden' });
    expect((await api.getRun(runId)).state).toBe('cancelled');
  });

  /** Its repository does not answer. */
  async function givenRunThatWaits(): Promise<string> {
    gitServer.instead = () => true;
    const repository = { url: `${gitServer.url}/silent` };
    const { body } = await api.call('POST', `/api/v1/projects/${shop.projectId}/analyze`, { repository });
    return successEnvelope(RunView).parse(body).data.id;
  }
});

/** What the focused element is called; the heading and summaries by their text. */
const FOCUSED = `(() => {
  let at = document.activeElement;
  const label = at.shadowRoot?.querySelector('label') ? at.textContent : at.getAttribute('aria-label') ?? at.textContent;
  return label.trim().replace(/\\s+/g, ' ');
})()`;

async function textOf(stream: AsyncIterable<Buffer | string>): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}
