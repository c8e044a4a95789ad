import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expectSo } from './expect-so.ts';
import { processesOf } from './processes-of.ts';
import type { Scene, Stage } from './scene.ts';
import { until, type Workbench } from './workbench.ts';

const FILES = { 'pay.js': 'export function pay(amount) {\n  debugger;\n  return eval(amount);\n}\n' };

/** Servers that end or do not start, and workspaces that nobody trusts. */
export const SCENES_OF_SERVERS: readonly Scene[] = [
  {
    title: 'starts a server again that ends, gives up in the end, and starts it when it is asked to',
    files: FILES,
    play: async (workbench, stage) => {
      await workbench.openFile('pay.js');
      for (let ended = 0; ended < 3; ended++) {
        await workbench.waitForStatus(/Aurelis 2$/);
        await endServer(stage);
        await workbench.waitForStatus(/Aurelis$/);
      }
      await workbench.waitForStatus(/Aurelis 2$/);
      await endServer(stage);
      const notice = workbench.notifications.filter({ hasText: 'It ended too often to be started again by itself' });
      await notice.waitFor();
      const label = (await workbench.status.getAttribute('aria-label')) ?? '';
      expectSo(/was ended by SIGKILL/.test(label), 'the reason in the status bar', label);
      const shown = await workbench.page.locator('.squiggly-error').count();
      expectSo(shown === 0, 'no finding of a server that is gone', shown);
      await notice.getByRole('button', { name: 'Restart' }).click();
      await workbench.waitForStatus(/Aurelis 2$/);
    },
  },
  {
    title: 'says what is wrong with the path of a server, and offers the one that it brings',
    files: FILES,
    machine: { 'aurelis.path': '/nowhere/aurelis' },
    play: async (workbench, { server }) => {
      await workbench.openFile('pay.js');
      await workbench.notifications.filter({ hasText: 'names /nowhere/aurelis, and there is no such file' }).waitFor();
      server.configure('Machine', { 'aurelis.path': '/bin/false' });
      const notice = workbench.notifications.filter({ hasText: '/bin/false did not start: it ended with code 1' });
      await notice.waitFor();
      await notice.getByRole('button', { name: 'Use the Built-in Server' }).click();
      await workbench.waitForStatus(/Aurelis 2$/);
    },
  },
  {
    title: 'runs nothing that a workspace names, and takes no setting that hides findings before it is trusted',
    files: {
      ...FILES,
      'evil.js': "require('node:fs').writeFileSync(require('node:path').join(__dirname, 'was-run'), '');\n",
      '.vscode/settings.json': JSON.stringify({
        'aurelis.path': '${workspaceFolder}/evil.js',
        'aurelis.disableRules': ['oxlint/*'],
      }),
    },
    settings: { 'security.workspace.trust.enabled': true },
    play: async (workbench, { folder }) => {
      const { page, status } = workbench;
      await page.locator('.statusbar-item', { hasText: 'Restricted Mode' }).waitFor();
      await workbench.openFile('pay.js');
      await workbench.waitForStatus(/Aurelis 2$/);
      await workbench.choose('>Workspaces: Manage Workspace Trust');
      await page.getByRole('button', { name: 'Trust', exact: true }).first().click();
      await page.locator('.statusbar-item', { hasText: 'Restricted Mode' }).waitFor({ state: 'detached' });
      await workbench.openFile('pay.js');
      await workbench.waitForStatus(/Aurelis 0$/);
      const label = (await status.getAttribute('aria-label')) ?? '';
      expectSo(/built-in/.test(label), 'the server of the package', label);
      expectSo(!existsSync(join(folder, 'was-run')), 'no program of the workspace to be run', 'one that was');
    },
  },
  {
    title: 'tells of wrong settings, and goes on with those that were right',
    files: FILES,
    settings: { 'aurelis.disableRules': ['oxlint/no-debuger'] },
    play: async (workbench: Workbench) => {
      await workbench.openFile('pay.js');
      await workbench.notifications.filter({ hasText: 'oxlint/no-debuger' }).first().waitFor();
      await workbench.waitForStatus(/Aurelis 2$/);
    },
  },
];

async function endServer({ server }: Stage): Promise<void> {
  const running = () => processesOf(server.child.pid ?? 0, (line) => /server\/aurelis\.js lsp/.test(line));
  await until(() => Promise.resolve(running().length > 0), 'a language server');
  for (const id of running()) process.kill(id, 'SIGKILL');
}
