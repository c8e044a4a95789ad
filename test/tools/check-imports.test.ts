import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const TOOL = join(__dirname, '../../tools/check-imports.ts');

/** Imports that the table allows. */
const ALLOWED = {
  'shared/kernel/index.ts': `import { createHash } from 'node:crypto';\nexport const kernel = createHash;`,
  'shared/contracts/index.ts': `import { kernel } from '../kernel';\nexport const contracts = kernel;`,
  'shared/findings/index.ts': `export * from './finding';`,
  'shared/access/role.ts': `import type { caller } from './known-caller';\nexport const role: typeof caller = 1;`,
  'shared/access/known-caller.ts': `import type { role } from './role';\nexport const caller: 1 | typeof role = 1;`,
  'shared/findings/finding.ts': `import { contracts } from '../contracts';\nexport const finding = contracts;`,
  'shared/analysis/index.ts': `import type { finding } from '../findings';\nexport type Analysis = typeof finding;`,
  'shared/source/index.ts': `export const source = 1;`,
  'shared/access/index.ts': `export const access = 1;`,
  'shared/runs/index.ts': `import { source } from '../source';\nimport { access } from '../access';\nexport const runs = [source, access];`,
  'shared/reports/index.ts': `import { runs } from '../runs';\nexport const reports = runs;`,
  'shared/azure/index.ts': `import { CosmosClient } from '@azure/cosmos';\nexport const azure = CosmosClient;`,
  'functions/services.ts': `import { azure } from '../shared/azure';\nexport const services = azure;`,
  'functions/http/get-run.ts': `import { app } from '@azure/functions';\nimport { runs } from '../../shared/runs';\nexport const getRun = [app, runs];`,
  'clients/cli/src/main.ts': `import type { Analysis } from '../../../shared/analysis';\nimport { reports } from '../../../shared/reports';\nexport type Main = Analysis | typeof reports;`,
  'local/host/main.ts': `import { join } from 'node:path';\nexport const main = join;`,
  'test/shared/runs.test.ts': `import { azure } from '../../shared/azure';\nimport { main } from '../../local/host/main';\nexport const test = [azure, main];`,
};

/** Each breaks one rule: the rule, the file and what it says. */
const REFUSED: [rule: string, file: string, text: string][] = [
  ['kernel-imports', 'shared/kernel/clock.ts', `import '../contracts';`],
  ['source-imports', 'shared/source/archive.ts', `import '../findings';`],
  ['findings-imports', 'shared/findings/report.ts', `import type { Analysis } from '../analysis';`],
  ['runs-imports', 'shared/runs/search.ts', `import '../search';`],
  ['unknown-piece', 'functions/http/odds.ts', `import '../../shared/odds';`],
  ['shared-knows-no-caller', 'shared/access/caller.ts', `import '../../functions/http/get-run';`],
  ['azure-only-from-the-composition-root', 'functions/http/store.ts', `import '../../shared/azure';`],
  ['azure-only-from-the-composition-root', 'shared/runs/store.ts', `import '../azure';`],
  ['functions-know-no-client', 'functions/http/client.ts', `import '../../clients/cli/src/main';`],
  ['clients-stand-alone', 'clients/vscode/src/main.ts', `import '../../cli/src/main';`],
  ['client-imports', 'clients/vscode/src/scan.ts', `import '../../../shared/analysis';`],
  ['cli-imports', 'clients/cli/src/model.ts', `import '../../../shared/runs';`],
  ['local-knows-only-protocols', 'local/cosmos/main.ts', `import '../../shared/kernel';`],
  ['local-knows-only-protocols', 'local/cosmos/app.ts', `import '../../functions/services';`],
  ['product-without-tests-or-tools', 'shared/access/fake.ts', `import '../../test/shared/runs.test';`],
  ['product-without-tests-or-tools', 'functions/http/tool.ts', `import '../../tools/build.ts';`],
  ['piece-through-its-index', 'shared/analysis/rule.ts', `import '../findings/finding';`],
  ['shared-through-its-index', 'functions/http/finding.ts', `import '../../shared/findings/finding';`],
  ['azure-packages-at-the-edge', 'shared/runs/cosmos.ts', `import '@azure/cosmos';`],
  ['azure-packages-at-the-edge', 'shared/models/openai.ts', `import OpenAI from 'openai';`],
  ['azure-packages-at-the-edge', 'clients/cli/src/telemetry.ts', `import 'applicationinsights';`],
  ['contracts-run-in-a-browser', 'shared/contracts/file.ts', `import 'node:fs';`],
  ['no-cycles', 'shared/usage/index.ts', `import './budget';`],
];

const REFUSED_ONLY_BESIDE = {
  'shared/odds/index.ts': 'export const odds = 1;',
  'shared/search/index.ts': 'export const search = 1;',
  'shared/usage/budget.ts': `import './index';`,
  'tools/build.ts': 'export const build = 1;',
};

interface Answer {
  exitCode: number;
  output: string;
}

describe('tools/check-imports.ts', () => {
  let root: string;
  let answer: Answer;

  beforeAll(async () => {
    root = mkdtempSync(join(tmpdir(), 'aurelis-imports-'));
    writeTree(join(root, 'clean'), ALLOWED);
    writeTree(join(root, 'broken'), { ...ALLOWED, ...REFUSED_ONLY_BESIDE });
    writeTree(join(root, 'broken'), Object.fromEntries(REFUSED.map(([, file, text]) => [file, text])));
    mkdirSync(join(root, 'empty'));
    answer = await checkImports(join(root, 'broken'));
  });

  afterAll(() => {
    rmSync(root, { recursive: true, force: true });
  });

  it('accepts imports that the table allows', async () => {
    const clean = await checkImports(join(root, 'clean'));

    expect(clean).toEqual({ exitCode: 0, output: '17 modules read, 0 imports refused.\n' });
  });

  it.each(REFUSED)('%s refuses %s: %s', (rule, file) => {
    const line = answer.output.split('\n').find((text) => text.startsWith(`${rule}: `) && text.includes(file));

    expect(line).toBeDefined();
    expect(answer.exitCode).toBe(1);
  });

  it('says nothing about the files that break no rule', () => {
    const offenders = answer.output.match(/^[a-z-]+: \S+/gm)?.map((line) => line.split(': ')[1]);

    const expected = [...REFUSED.map(([, file]) => file), 'shared/odds/index.ts', 'shared/usage/budget.ts'];
    expect(expected).toEqual(expect.arrayContaining(offenders ?? []));
  });

  it('fails when it saw no module', async () => {
    const empty = await checkImports(join(root, 'empty'));

    expect(empty.exitCode).toBe(1);
    expect(empty.output).toContain('nothing was checked');
  });
});

function writeTree(root: string, files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

function checkImports(root: string): Promise<Answer> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [TOOL, root], (_error, stdout, stderr) => {
      resolve({ exitCode: child.exitCode ?? 1, output: stderr + stdout });
    });
  });
}
