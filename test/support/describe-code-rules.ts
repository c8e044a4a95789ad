import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Tree } from 'web-tree-sitter';
import type { CodeRule } from '../../shared/analysis/analyzers/code-rules/code-rule';
import { createCodeRulesAnalyzer } from '../../shared/analysis/analyzers/code-rules/code-rules-analyzer';
import type { Found } from '../../shared/analysis/analyzers/analyzer';
import { LANGUAGES } from '../../shared/analysis/languages/languages';
import type { Language } from '../../shared/analysis/languages/language';
import { SourceText } from '../../shared/analysis/text/source-text';
import { createFileTree } from '../../shared/analysis/tree/file-tree';
import { createTreeParser, type TreeParser } from '../../shared/analysis/tree/tree-parser';
import type { Flagged, RuleSamples, Sample } from './rule-samples';

const SOURCES = join(__dirname, '../../shared/analysis/analyzers/code-rules/rules');
const SAMPLES = join(__dirname, '../shared/analysis/analyzers/code-rules');
const NEVER_LATE = () => false;

let parser: Promise<TreeParser> | undefined;
const analyzer = createCodeRulesAnalyzer();

/** Tests of all rules of one folder: each is listed, shows its own example, and keeps to its samples. */
export function describeCodeRules(folder: string, rules: readonly CodeRule[]): void {
  it('lists exactly the rules that have a file, each with samples of its own', () => {
    const names = rules.map(({ id }) => id.slice(id.indexOf('/') + 1)).sort();

    expect(names).toEqual(namesIn(join(SOURCES, folder)));
    expect(names).toEqual(namesIn(join(SAMPLES, folder)));
  });

  for (const rule of rules) describe(rule.id, () => describeRule(folder, rule));
}

function describeRule(folder: string, rule: CodeRule): void {
  const samples = samplesOf(folder, rule.id);

  it('has samples of code it reports and of code that only looks like it', () => {
    expect(samples.flagged.length).toBeGreaterThanOrEqual(1);
    expect(samples.clean.length).toBeGreaterThanOrEqual(2);
  });

  it('reports its bad example and not its good one, and both can be parsed', async () => {
    const bad = await findings(rule, rule.bad);
    const good = await findings(rule, rule.good);

    expect([bad.hasError, good.hasError]).toEqual([false, false]);
    expect(bad.found.length).toBeGreaterThan(0);
    expect(good.found).toEqual([]);
  });

  it.each(samples.flagged.map((flagged) => [textOf(flagged), flagged] as const))(
    'reports %j',
    async (code, flagged) => {
      const { found } = await findings(rule, code, typeof flagged === 'string' ? undefined : flagged.path);

      const covered = found.map(({ start, end }) => code.slice(start, end));
      if (typeof flagged === 'string' || flagged.covers === undefined) expect(covered).toHaveLength(1);
      else expect(covered).toEqual(flagged.covers);
      if (typeof flagged !== 'string' && flagged.fixed !== undefined) {
        expect(applyFixes(code, found)).toBe(flagged.fixed);
        expect((await findings(rule, flagged.fixed, flagged.path)).hasError).toBe(false);
      }
    },
  );

  it.each(samples.clean.map((clean) => [textOf(clean), clean] as const))('is silent about %j', async (code, clean) => {
    const { found } = await findings(rule, code, typeof clean === 'string' ? undefined : clean.path);

    expect(found.map(({ start, end }) => code.slice(start, end))).toEqual([]);
  });
}

function namesIn(folder: string): string[] {
  const files = readdirSync(folder, { withFileTypes: true }).filter(
    (entry) => entry.isFile() && entry.name !== 'index.ts',
  );
  return files.map(({ name }) => name.replace(/\.ts$/, '')).sort();
}

function samplesOf(folder: string, id: string): RuleSamples {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- which file it is, only the name of the rule says
  const module = require(join(SAMPLES, folder, id.slice(id.indexOf('/') + 1))) as { samples: RuleSamples };
  return module.samples;
}

function textOf(sample: string | Flagged | Sample): string {
  return typeof sample === 'string' ? sample : sample.code;
}

async function findings(rule: CodeRule, code: string, path = fileNameFor(rule)) {
  const source = new SourceText(code, Buffer.from(code));
  const language = languageAt(rule, path);
  const parserOf = () => (parser ??= createTreeParser());
  const tree = createFileTree({ path, language, source }, parserOf, NEVER_LATE);
  const file = {
    path,
    language,
    source,
    isWanted: (id: string) => id === rule.id,
    tree: tree.get,
    flatTree: tree.flat,
  };
  const { found } = await analyzer.analyze(file, NEVER_LATE);
  const made: Tree | undefined = await tree.get();
  const hasError = made?.rootNode.hasError ?? true;
  await tree.free();
  return { found: [...found].sort((left, right) => left.start - right.start), hasError };
}

/** The language that the name of the file says, or else the rule's first. */
function languageAt(rule: CodeRule, path: string): string {
  const extension = path.slice(path.lastIndexOf('.') + 1);
  const languages: readonly Language[] = LANGUAGES;
  const known = languages.find(
    (one) => one.extensions.includes(extension) && rule.languages.some((id) => id === one.id),
  );
  return known?.id ?? rule.languages[0] ?? '';
}

/** Where any code may be a test, rules about tests go by the name of the file. */
const TEST_NAMES: ReadonlyMap<string, string> = new Map([
  ['javascript', 'sample.test.js'],
  ['python', 'test_sample.py'],
]);

function fileNameFor({ languages: [id], grade }: CodeRule): string {
  const testName = grade === 'test' ? TEST_NAMES.get(id ?? '') : undefined;
  if (testName !== undefined) return testName;
  const languages: readonly Language[] = LANGUAGES;
  return `sample.${languages.find((language) => language.id === id)?.extensions[0] ?? 'txt'}`;
}

function applyFixes(code: string, found: readonly Found[]): string {
  const edits = found.flatMap(({ fix }) => fix?.edits ?? []).sort((left, right) => right.start - left.start);
  let fixed = code;
  for (const { start, end, text } of edits) fixed = fixed.slice(0, start) + text + fixed.slice(end);
  return fixed;
}
