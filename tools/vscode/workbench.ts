import type { Locator, Page } from 'playwright-core';

/** What a person does with a window of VS Code, and sees there. */
export class Workbench {
  readonly page: Page;
  readonly status: Locator;
  readonly problems: Locator;
  readonly notifications: Locator;
  /** Of the editor that has the focus; of a comparison its right side. */
  readonly lines: Locator;

  constructor(page: Page) {
    this.page = page;
    this.status = page.locator('.statusbar-item[id$="aurelis"], .statusbar-item[id*="aurelis-vscode"]');
    this.problems = page.locator('.markers-panel .monaco-list-row');
    this.notifications = page.locator('.notification-toast, .notifications-center .notification-list-item');
    this.lines = page.locator('.editor-group-container.active .view-lines').last();
  }

  async open(url: string): Promise<void> {
    await this.page.goto(url);
    await this.status.waitFor();
  }

  /** Types into the field that takes commands, file names and lines alike, and takes the first that is offered. */
  async choose(text: string): Promise<void> {
    const input = this.page.locator('.quick-input-widget input[type=text]');
    await this.page.keyboard.press('F1');
    await input.waitFor();
    await input.fill(text);
    const name = text.replace(/^>/, '');
    const first = this.page.locator('.quick-input-list .monaco-list-row').first();
    // What is found by its letters alone is something else.
    const isOffered = async () =>
      (await first.textContent({ timeout: 1000 }).catch(() => null))?.includes(name) === true;
    if (!text.startsWith(':')) await until(isOffered, `"${name}" as the first that is offered`);
    await this.page.keyboard.press('Enter');
  }

  async openFile(name: string): Promise<void> {
    await this.choose(name);
    await this.page.locator('.tab.active', { hasText: name }).waitFor();
  }

  command(title: string): Promise<void> {
    return this.choose(`>Aurelis: ${title}`);
  }

  /** From 1, as the editor counts. */
  goTo(line: number, column: number): Promise<void> {
    return this.choose(`:${line}:${column}`);
  }

  /** The fixes that are offered at the cursor. */
  async quickFixes(): Promise<Locator> {
    await this.choose('>Quick Fix...');
    const rows = this.page.locator('.action-widget .monaco-list-row.action');
    await rows.first().waitFor();
    return rows;
  }

  async showProblems(): Promise<void> {
    if (!(await this.page.locator('.markers-panel').isVisible())) {
      await this.choose('>Problems: Focus on Problems View');
    }
    await this.page.locator('.markers-panel').waitFor();
  }

  /** Resolves once the item of the status bar is as wanted: `Aurelis 2`, say. */
  async waitForStatus(wanted: RegExp): Promise<void> {
    const text = async () => ((await this.status.textContent()) ?? '').trim();
    await until(
      async () => wanted.test(await text()),
      async () => `${String(wanted)} in the status bar, where "${await text()}" is`,
    );
  }

  /** Resolves once the text of the editor is as wanted. */
  async waitForText(isRight: (text: string) => boolean): Promise<void> {
    await until(
      async () => isRight(await this.text()),
      async () => `the editor to show something else than\n${await this.text()}`,
    );
  }

  async text(): Promise<string> {
    const lines = await this.lines.locator('.view-line').all();
    const placed = await Promise.all(
      lines.map(async (line) => ({
        top: parseFloat(/top:\s*([\d.]+)px/.exec((await line.getAttribute('style')) ?? '')?.[1] ?? '0'),
        text: (await line.textContent()) ?? '',
      })),
    );
    const texts = placed.sort((left, right) => left.top - right.top).map(({ text }) => text);
    return texts.join('\n').replaceAll('\u00a0', ' ');
  }
}

const PATIENCE_MS = 60_000;

/** Asks again and again; `what` was waited for in vain is in the error. */
export async function until(isSo: () => Promise<boolean>, what: string | (() => Promise<string>)): Promise<void> {
  const deadline = performance.now() + PATIENCE_MS;
  while (!(await isSo())) {
    if (performance.now() > deadline) {
      throw new Error(`Waited in vain for ${typeof what === 'string' ? what : await what()}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
