/**
 * Plays what people do with the extension in a real VS Code: builds and packages it, installs it in code-server, and opens that in
 * Chromium. CODE_SERVER names the folder of the npm package code-server, installed with its native modules (see CONTRIBUTING.md);
 * CHROME_PATH names Chromium where it is not in /usr/bin. Pictures of what went wrong are in dist/vscode-check.
 *
 *   CODE_SERVER=<folder> node tools/check-vscode.ts [words of a title]…
 */
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { buildAll } from './build/build-all.ts';
import { createVsix } from './package/create-vsix.ts';
import { targetOfThisMachine } from './package/vsix-target.ts';
import type { Scene } from './vscode/scene.ts';
import { SCENES_OF_FINDINGS } from './vscode/scenes-of-findings.ts';
import { SCENES_OF_SERVERS } from './vscode/scenes-of-servers.ts';
import { startCodeServer, type CodeServer } from './vscode/start-code-server.ts';
import { Workbench } from './vscode/workbench.ts';

const root = join(import.meta.dirname, '..');
const pictures = join(root, 'dist/vscode-check');
const wanted = process.argv.slice(2);
const program = process.env['CODE_SERVER'] ?? '';
const SIZE = { width: 1400, height: 900 };
const PATIENCE_MS = 60_000;

if (!existsSync(join(program, 'out/node/entry.js'))) {
  console.error('CODE_SERVER does not name the folder of the npm package code-server: see CONTRIBUTING.md.');
  process.exit(2);
}
const scenes = [...SCENES_OF_FINDINGS, ...SCENES_OF_SERVERS].filter(
  ({ title }) => wanted.length === 0 || wanted.some((words) => title.includes(words)),
);
if (scenes.length === 0) {
  console.error(`No scene has ${wanted.join(' or ')} in its title.`);
  process.exit(2);
}

const directory = mkdtempSync(join(tmpdir(), 'aurelis-vscode-'));
let failed = 0;
try {
  await buildAll(root, () => undefined);
  const { file } = await createVsix(root, targetOfThisMachine(), join(directory, 'aurelis.vsix'));
  const browser = await chromium.launch({
    executablePath: process.env['CHROME_PATH'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  try {
    for (const [index, scene] of scenes.entries()) {
      // Each has a server of its own: settings, trust and what is open are kept otherwise.
      const server = await startCodeServer(program, file, join(directory, String(index)));
      if (!(await plays(scene, server, browser, join(directory, String(index), 'folder')))) failed++;
      await server.stop();
    }
  } finally {
    await browser.close();
  }
} finally {
  rmSync(directory, { recursive: true, force: true });
}
console.log(`${scenes.length - failed} passed, ${failed} failed`);
if (failed > 0) process.exitCode = 1;

async function plays(scene: Scene, server: CodeServer, browser: Browser, folder: string): Promise<boolean> {
  const { title, files, settings = {}, machine = {} } = scene;
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  server.configure('User', { 'security.workspace.trust.enabled': false, ...settings });
  server.configure('Machine', machine);
  const page = await browser.newPage({ viewport: SIZE });
  page.setDefaultTimeout(PATIENCE_MS);
  const startedAt = performance.now();
  const seconds = () => `${((performance.now() - startedAt) / 1000).toFixed(1)} s`;
  try {
    const workbench = new Workbench(page);
    await workbench.open(server.urlOf(folder));
    await scene.play(workbench, { server, folder });
    console.log(`ok    ${title} (${seconds()})`);
    return true;
  } catch (error) {
    const picture = join(pictures, `${title.replaceAll(/\W+/g, '-').slice(0, 60)}.png`);
    await page.screenshot({ path: picture });
    console.error(
      `NOT   ${title} (${seconds()})\n${error instanceof Error ? error.message : String(error)}\n${picture}`,
    );
    return false;
  } finally {
    await page.close();
  }
}
