import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import type { AnalysisReport } from '../../../shared/findings';
import { renderReport } from '../../../shared/reports';
import { launchBrowser } from '../../support/browser';
import { largeReport, regionOf, reportOf, sampleReport } from '../../support/reports';

describe('the HTML report in a browser', () => {
  let browser: Browser | undefined;
  let folder: string;
  let page: Page;
  const complaints: string[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'aurelis-report-'));
    browser = await launchBrowser();
  });

  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  beforeEach(async () => {
    complaints.length = 0;
    if (!browser) throw new Error('The browser did not start.');
    page = await browser.newPage();
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => {
      if (!request.url().startsWith('file:')) complaints.push(`request ${request.url()}`);
    });
  });

  afterEach(() => page.close());

  async function open(report: AnalysisReport): Promise<void> {
    const file = join(folder, 'report.html');
    writeFileSync(file, renderReport(report, 'html'));
    await page.goto(pathToFileURL(file).href);
  }

  const shownFindings = () => page.locator('li.finding:visible').count();
  const status = () => page.locator('#filter-status');

  it('loads nothing from anywhere, and its policy lets its own style and script run', async () => {
    await open(sampleReport());

    expect(await page.locator('#filter').isVisible()).toBe(true);
    expect(await page.evaluate("getComputedStyle(document.querySelector('.tiles')).display")).toBe('grid');
    expect(complaints).toEqual([]);
  });

  it('filters by level, kind, rule and words, and says how many are left', async () => {
    await open(sampleReport());

    await page.selectOption('#filter-level', 'error');
    await status().filter({ hasText: '3 of 6 findings shown' }).waitFor();
    await page.selectOption('#filter-kind', 'security');
    await status().filter({ hasText: '2 of 6' }).waitFor();
    await page.selectOption('#filter-rule', 'ruff/S307');
    await status().filter({ hasText: '1 of 6' }).waitFor();
    expect(await shownFindings()).toBe(1);
    expect(await page.locator('details.file:visible').count()).toBe(1);

    await page.getByRole('button', { name: 'Clear' }).click();
    await status()
      .filter({ hasText: /^6 findings shown$/u })
      .waitFor();
    await page.fill('#filter-text', 'DATABASE.js loop');
    await status().filter({ hasText: '1 of 6' }).waitFor();
    await page.fill('#filter-text', 'nowhere at all');
    await page.getByText('No finding matches this filter.').waitFor();
    expect(await shownFindings()).toBe(0);
  });

  it('is used with the keyboard alone', async () => {
    await open(sampleReport());
    const focused = () =>
      page.evaluate('document.activeElement.id || document.activeElement.className || document.activeElement.tagName');

    await page.keyboard.press('Tab');
    expect(await focused()).toBe('skip');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('filter-text');
    await page.keyboard.type('debugger');
    await status().filter({ hasText: '1 of 6' }).waitFor();
    for (const field of ['filter-level', 'filter-kind', 'filter-rule']) {
      await page.keyboard.press('Tab');
      expect(await focused()).toBe(field);
    }
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await status()
      .filter({ hasText: /^6 findings shown$/u })
      .waitFor();
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('SUMMARY');
    await page.keyboard.press('Space');
    await page.locator('details.file:not([open])').waitFor();
  });

  it('leads from a finding to its rule', async () => {
    await open(sampleReport());

    await page.getByRole('link', { name: 'aurelis/sql-injection' }).first().click();

    const rule = page.locator('article.rule:target');
    expect(await rule.innerText()).toContain('Whoever controls part of a query');
    expect(await rule.getByRole('link', { name: 'CWE-89' }).getAttribute('href')).toBe(
      'https://cwe.mitre.org/data/definitions/89.html',
    );
  });

  it('runs no script and makes no element of what a project holds', async () => {
    const attack =
      '</script><script>window.attacked=1</script><img src=x onerror="window.attacked=1">" onfocus="window.attacked=1" autofocus="\u202E';
    const finding = {
      ruleId: 'ruff/S307',
      path: `src/${attack}.py`,
      region: regionOf(1, 3, 30),
      message: attack,
      snippet: attack,
    };

    await open(reportOf([finding], { name: attack, skipped: [{ path: attack, reason: attack, detail: attack }] }));

    expect(await page.evaluate('window.attacked')).toBeUndefined();
    expect(await page.locator('img').count()).toBe(0);
    expect(await page.locator('script').count()).toBe(1);
    expect(await page.locator('[autofocus]').count()).toBe(0);
    expect(await page.locator('h1').innerText()).toContain('\\u{202E}');
    expect(complaints).toEqual([]);
  });

  it('has landmarks, one title, headings in order, and a name for every control and picture', async () => {
    await open(sampleReport());

    expect(await page.getByRole('main').count()).toBe(1);
    expect(await page.getByRole('banner').count()).toBe(1);
    expect(await page.getByRole('search').count()).toBe(1);
    const levels = [...(await page.content()).matchAll(/<h([1-6])/gu)].map(([, level]) => Number(level));
    expect(levels[0]).toBe(1);
    for (const [index, level] of levels.entries()) expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
    expect(await page.getByRole('searchbox', { name: 'Text' }).count()).toBe(1);
    for (const name of ['Level', 'Kind', 'Rule']) expect(await page.getByRole('combobox', { name }).count()).toBe(1);
    expect(await page.locator('svg:not([aria-label])').count()).toBe(0);
  });

  it.each(['light', 'dark'] as const)('has enough contrast in %s', async (colorScheme) => {
    await page.emulateMedia({ colorScheme });

    await open(sampleReport({ skipped: [{ path: 'a', reason: 'deadline' }] }));

    expect(await page.evaluate(LOW_CONTRAST)).toEqual([]);
  });

  it('stays usable with 20,000 findings: the 2,000 gravest, said so, and filtered', async () => {
    await open(largeReport(20_000));

    await page.getByText('2,000 of 20,000 findings are shown here').waitFor();
    await page.fill('#filter-text', 'compute(900,');
    await status().filter({ hasText: '1 of 2,000' }).waitFor();
  });

  it('prints every finding on white, without the filter', async () => {
    await open(sampleReport());

    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });

    expect(await page.locator('#filter').isVisible()).toBe(false);
    expect(await shownFindings()).toBe(6);
    expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgb(255, 255, 255)');
  });
});

/** Text whose contrast with the nearest painted ground is under 4.5 (WCAG AA), as `colour on ground: text`. */
const LOW_CONTRAST = `(() => {
  const channels = (color) => color.match(/[\\d.]+/g).map(Number);
  const light = (color) => channels(color).slice(0, 3).map((value) => value / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
    .reduce((sum, value, index) => sum + value * [0.2126, 0.7152, 0.0722][index], 0);
  const groundOf = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const ground = getComputedStyle(at).backgroundColor;
      if ((channels(ground)[3] ?? 1) > 0) return ground;
    }
    return 'rgb(255, 255, 255)';
  };
  const found = new Set();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (!walker.currentNode.textContent.trim() || !element.checkVisibility() || element.closest('script,option,.skip')) continue;
    const style = getComputedStyle(element);
    const color = element.closest('svg') ? style.fill : style.color;
    const [high, low] = [light(color), light(groundOf(element))].sort((left, right) => right - left);
    if ((high + 0.05) / (low + 0.05) < 4.5) found.add(color + ' on ' + groundOf(element) + ': ' + element.textContent.slice(0, 30));
  }
  return [...found];
})()`;
