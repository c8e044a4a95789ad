import { expectSo } from './expect-so.ts';
import type { Scene } from './scene.ts';
import { until } from './workbench.ts';

const FLAWED = 'export function pay(amount) {\n  debugger;\n  return eval(amount);\n}\n';
const MENDED = 'export function pay(amount) {\n  return eval(amount);\n}\n';
const UNUSED = 'import os\nimport re\n\nprint(1)\n';
const FILES = { 'pay.js': FLAWED, 'unused.py': UNUSED };

/** What is found, and what can be done about it. */
export const SCENES_OF_FINDINGS: readonly Scene[] = [
  {
    title: 'shows what is found, with the page of its rule, and counts it',
    files: FILES,
    play: async (workbench) => {
      const { page, problems, status } = workbench;
      await workbench.openFile('pay.js');
      await workbench.waitForStatus(/Aurelis 2$/);
      await page.locator('.squiggly-error, .squiggly-warning').first().waitFor({ state: 'attached' });
      await workbench.showProblems();
      const row = problems.filter({ hasText: 'oxlint/no-eval' });
      await row.waitFor();

      const link = await row.innerHTML();
      expectSo(/https:[^"<>]*no-eval/.test(link), 'a link to the page of the rule', link);
      const label = (await status.getAttribute('aria-label')) ?? '';
      expectSo(/1 error, 1 warning in open files/.test(label), 'the levels in the tooltip', label);
      expectSo(/built-in/.test(label), 'the server of the package', label);
    },
  },
  {
    title: 'explains a rule where the pointer rests, and as a page',
    files: FILES,
    play: async (workbench) => {
      const { page } = workbench;
      await workbench.openFile('pay.js');
      await workbench.waitForStatus(/Aurelis 2$/);
      await workbench.goTo(3, 12);
      await workbench.choose('>Show or Focus Hover');
      await page.locator('.monaco-hover h3', { hasText: 'oxlint/no-eval' }).waitFor();
      await page.keyboard.press('Escape');
      await workbench.goTo(3, 1);
      await workbench.command('Explain the Rule at the Cursor');
      await page.locator('.tab', { hasText: 'Preview no-eval.md' }).waitFor();
    },
  },
  {
    title: 'fixes by a quick fix, and takes the finding away',
    files: FILES,
    play: async (workbench) => {
      await workbench.openFile('pay.js');
      await workbench.waitForStatus(/Aurelis 2$/);
      await workbench.goTo(2, 4);
      const fixes = await workbench.quickFixes();
      const titles = await fixes.allTextContents();
      expectSo(/no-debugger/.test(titles[0] ?? ''), 'the fix that was tried out as the first', titles);
      await fixes.first().click();
      await workbench.waitForText((text) => text === MENDED);
      await workbench.waitForStatus(/Aurelis 1$/);
    },
  },
  {
    title: 'writes a comment that ignores a finding, and leaves the reason to its author',
    files: FILES,
    play: async (workbench) => {
      await workbench.openFile('pay.js');
      await workbench.waitForStatus(/Aurelis 2$/);
      await workbench.goTo(2, 4);
      const fixes = await workbench.quickFixes();
      await fixes.filter({ hasText: 'Ignore oxlint/no-debugger' }).click();
      await workbench.waitForText((text) => text.includes('// aurelis-ignore oxlint/no-debugger -- reason'));
      await workbench.page.keyboard.type('stops where we look');
      await workbench.waitForText((text) => text.includes('-- stops where we look\n'));
      await workbench.waitForStatus(/Aurelis 1$/);
    },
  },
  {
    title: 'shows a fix as a difference, which is applied or discarded there',
    files: FILES,
    play: async (workbench) => {
      const { page, notifications } = workbench;
      await workbench.openFile('pay.js');
      await workbench.waitForStatus(/Aurelis 2$/);
      await workbench.goTo(2, 1);
      await workbench.command('Preview a Fix at the Cursor');
      const comparison = page.locator('.monaco-diff-editor');
      await comparison.locator('.modified .view-line').first().waitFor();
      await page.getByRole('button', { name: 'Discard This Fix' }).click();
      await comparison.waitFor({ state: 'detached' });
      await workbench.waitForText((text) => text === FLAWED);

      await workbench.goTo(2, 4);
      const fixes = await workbench.quickFixes();
      await fixes.filter({ hasText: 'Preview a fix before it is applied' }).click();
      await comparison.locator('.modified .view-line').first().waitFor();
      await page.getByRole('button', { name: 'Apply This Fix' }).click();
      await comparison.waitFor({ state: 'detached' });
      await workbench.waitForText((text) => text === MENDED);
      await until(async () => (await notifications.count()) === 0, 'nobody to be asked about fixes that are gone');
    },
  },
  {
    title: 'fixes all that is safe in a file, by a command and when it is saved',
    files: { ...FILES, 'saved.py': UNUSED },
    settings: { 'editor.codeActionsOnSave': { 'source.fixAll.aurelis': 'explicit' } },
    play: async (workbench) => {
      await workbench.openFile('unused.py');
      await workbench.waitForStatus(/Aurelis 2$/);
      await workbench.command('Fix Everything That Is Safe in This File');
      await workbench.waitForText((text) => text.trim() === 'print(1)');
      await workbench.waitForStatus(/Aurelis 0$/);
      await workbench.openFile('saved.py');
      await workbench.waitForStatus(/Aurelis 2$/);
      await workbench.page.keyboard.press('Control+s');
      await workbench.waitForText((text) => text.trim() === 'print(1)');
    },
  },
  {
    title: 'shows findings of the whole workspace, and of open files again',
    files: FILES,
    play: async (workbench) => {
      await workbench.openFile('pay.js');
      await workbench.waitForStatus(/Aurelis 2$/);
      await workbench.command('Show Findings of the Whole Workspace');
      await workbench.waitForStatus(/Aurelis 4$/);
      await workbench.showProblems();
      await workbench.problems.filter({ hasText: 'ruff/F401' }).first().waitFor();
      await workbench.command('Show Findings of Open Files Only');
      await workbench.waitForStatus(/Aurelis 2$/);
    },
  },
];
