import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AnalysisEngine, AnalysisInput } from '../../../shared/analysis';
import { file, testEngine } from '../../support/analysis-engine';

let folder: string;
let engine: AnalysisEngine;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'isolation-'));
  engine = testEngine({ temporaryDirectory: folder });
});
afterEach(async () => {
  await engine.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Configuration that would run code, or silence every finding, if any tool loaded it. */
function hostileConfiguration(trace: string): AnalysisInput[] {
  const touch = `require('node:fs').writeFileSync(${JSON.stringify(trace)}, 'loaded');`;
  const module = `import { writeFileSync } from 'node:fs'; writeFileSync(${JSON.stringify(trace)}, 'loaded'); export default {};`;
  return [
    file(
      '.oxlintrc.json',
      JSON.stringify({ jsPlugins: ['./plugin.cjs'], ignorePatterns: ['**'], rules: { 'no-debugger': 'off' } }),
    ),
    file('oxlint.config.ts', module),
    file('vite.config.ts', module),
    file('plugin.cjs', touch),
    file('eslint.config.mjs', module),
    file('.eslintrc.cjs', touch),
    file('.eslintrc.json', JSON.stringify({ root: true, ignorePatterns: ['*'], rules: { 'no-debugger': 0 } })),
    file('.eslintignore', '*\n'),
    file('tsconfig.json', JSON.stringify({ extends: './plugin.cjs', exclude: ['**'] })),
    file('package.json', JSON.stringify({ eslintConfig: { rules: { 'no-debugger': 0 } }, oxlint: { rules: {} } })),
    file('ruff.toml', 'exclude = ["*"]\n[lint]\nselect = []\nignore = ["ALL"]\n'),
    file('pyproject.toml', '[tool.ruff]\nexclude = ["*"]\n'),
    file('conftest.py', `open(${JSON.stringify(trace)}, 'w')\n`),
    file('.secretlintrc.json', JSON.stringify({ rules: [{ id: './plugin.cjs' }] })),
    file('.secretlintignore', '*\n'),
  ];
}

it('neither runs nor obeys any configuration of the code it analyses', async () => {
  const trace = join(folder, 'trace');
  const token = `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`;
  const code = [
    file('a.js', 'debugger;\n'),
    file('b.py', 'raise NotImplemented\n'),
    file('c.txt', `${token}\n`),
    file('d.js', `require('node:fs').writeFileSync(${JSON.stringify(trace)}, 'run');\n`),
    file('e.py', `open(${JSON.stringify(trace)}, 'w')\n`),
  ];

  const { findings, skipped } = await engine.analyzeFiles([...hostileConfiguration(trace), ...code]);

  expect(existsSync(trace)).toBe(false);
  expect(skipped).toEqual([]);
  const ofCode = findings.filter(({ path }) => ['a.js', 'b.py', 'c.txt'].includes(path));
  expect(ofCode.map(({ ruleId }) => ruleId)).toEqual(['oxlint/no-debugger', 'ruff/F901', 'secret/github']);
});

it('leaves nothing behind on the disk', async () => {
  await engine.analyzeFiles([file('a.js', 'debugger;\n'), file('crash.js', '[\n'.repeat(100_000))]);

  expect(readdirSync(folder)).toEqual([]);
});
