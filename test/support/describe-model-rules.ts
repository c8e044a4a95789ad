import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { FileAnalyzer, Found } from '../../shared/analysis/analyzers/analyzer';
import { detectLanguage } from '../../shared/analysis/languages/detect-language';
import type { ModelRule } from '../../shared/analysis/model-rules/model-rule';
import { SourceText } from '../../shared/analysis/text/source-text';
import { createFileTree } from '../../shared/analysis/tree/file-tree';
import { createTreeParser, type TreeParser } from '../../shared/analysis/tree/tree-parser';
import type { Flagged, RuleSamples, Sample } from './rule-samples';

const ANALYZERS = join(__dirname, '../../shared/analysis/analyzers');
const SAMPLES = join(__dirname, '../shared/analysis/analyzers');
const NEVER_LATE = () => false;

let parser: Promise<TreeParser> | undefined;
const parserOf = () => (parser ??= createTreeParser());

export interface ModelRulesUnderTest {
  /** Name of the analyzer's folder: its rules lie in `rules/`, their samples in `samples/` beside the test. */
  readonly folder: string;
  readonly rules: readonly Omit<ModelRule<never>, 'check'>[];
  readonly createAnalyzer: (parserOf: () => Promise<TreeParser>) => FileAnalyzer | Promise<FileAnalyzer>;
  /** Of samples that do not name one. */
  readonly path: string;
}

/** Tests of all rules of one analyzer: each is listed, shows its own example, and keeps to its samples. */
export function describeModelRules(under: ModelRulesUnderTest): void {
  it('lists exactly the rules that have a file, each with samples of its own', () => {
    const names = under.rules.map(({ id }) => nameOf(id)).sort();

    expect(names).toEqual(namesIn(join(ANALYZERS, under.folder, 'rules')));
    expect(names).toEqual(namesIn(join(SAMPLES, under.folder, 'samples')));
  });

  for (const rule of under.rules) describe(rule.id, () => describeRule(rule, under));
}

function describeRule(rule: Omit<ModelRule<never>, 'check'>, under: ModelRulesUnderTest): void {
  const samples = samplesOf(under.folder, rule.id);
  const findings = (code: string, path = under.path) => findingsOf(under, rule.id, code, path);

  it('has samples of text it reports and of text that only looks like it', () => {
    expect(samples.flagged.length).toBeGreaterThanOrEqual(1);
    expect(samples.clean.length).toBeGreaterThanOrEqual(2);
  });

  it('reports its bad example and not its good one', async () => {
    expect((await findings(rule.bad)).length).toBeGreaterThan(0);
    expect(await findings(rule.good)).toEqual([]);
  });

  it.each(samples.flagged.map((flagged) => [textOf(flagged), flagged] as const))(
    'reports %j',
    async (code, flagged) => {
      const found = await findings(code, typeof flagged === 'string' ? undefined : flagged.path);

      const covered = found.map(({ start, end }) => code.slice(start, end));
      if (typeof flagged === 'string' || flagged.covers === undefined) expect(covered).toHaveLength(1);
      else expect(covered).toEqual(flagged.covers);
      if (typeof flagged !== 'string' && flagged.fixed !== undefined) {
        expect(applyFixes(code, found)).toBe(flagged.fixed);
        expect(await findings(flagged.fixed, flagged.path)).toEqual([]);
      }
    },
  );

  it.each(samples.clean.map((clean) => [textOf(clean), clean] as const))('is silent about %j', async (code, clean) => {
    const found = await findings(code, typeof clean === 'string' ? undefined : clean.path);

    expect(found.map(({ start, end }) => code.slice(start, end))).toEqual([]);
  });
}

async function findingsOf(under: ModelRulesUnderTest, ruleId: string, code: string, path: string) {
  const source = new SourceText(code, Buffer.from(code));
  const language = detectLanguage(path);
  const tree = createFileTree({ path, language, source }, parserOf, NEVER_LATE);
  const analyzer = await under.createAnalyzer(parserOf);
  const isWanted = (id: string) => id === ruleId;
  const { found } = await analyzer.analyze(
    { path, language, source, isWanted, tree: tree.get, flatTree: tree.flat },
    NEVER_LATE,
  );
  await tree.free();
  return [...found].sort((left, right) => left.start - right.start);
}

function namesIn(folder: string): string[] {
  const files = readdirSync(folder).filter((name) => name !== 'index.ts');
  return files.map((name) => name.replace(/\.ts$/, '')).sort();
}

function nameOf(id: string): string {
  return id.slice(id.indexOf('/') + 1);
}

function samplesOf(folder: string, id: string): RuleSamples {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- which file it is, only the name of the rule says
  const module = require(join(SAMPLES, folder, 'samples', nameOf(id))) as { samples: RuleSamples };
  return module.samples;
}

function textOf(sample: string | Flagged | Sample): string {
  return typeof sample === 'string' ? sample : sample.code;
}

function applyFixes(code: string, found: readonly Found[]): string {
  const edits = found.flatMap(({ fix }) => fix?.edits ?? []).sort((left, right) => right.start - left.start);
  let fixed = code;
  for (const { start, end, text } of edits) fixed = fixed.slice(0, start) + text + fixed.slice(end);
  return fixed;
}
