import type { AnalysisEngine } from '../../../shared/analysis';
import { ruleCatalogue } from '../../../shared/analysis';
import { casesOfRules, evaluationCase, sampleCases, type EvaluationCase } from '../../../shared/evaluation';
import { testEngine } from '../../support/analysis-engine';
import { findingAt } from '../../support/reports';

let engine: AnalysisEngine;
beforeAll(() => {
  engine = testEngine();
});
afterAll(() => engine.close());

const caseOf = (ruleId: string, text: string): EvaluationCase =>
  evaluationCase(findingAt('x', 'x', { ruleId, path: 'a.js' }), { path: 'a.js', text });

describe('cases of rules', () => {
  it('are their examples as the rule finds them', async () => {
    const rule = ruleCatalogue.get('dataflow/sql-injection')!;

    const [found, ...others] = await casesOfRules([rule], engine);

    expect(others).toEqual([]);
    expect(found).toMatchObject({
      finding: { ruleId: rule.id, path: 'dataflow/sql-injection/snippet.js' },
      file: { path: 'dataflow/sql-injection/snippet.js', text: `${rule.examples!.bad.trimEnd()}\n` },
    });
    expect(found!.file.text.split('\n')[found!.finding.region.startLine - 1]).toContain('database.query');
  });

  it('are each of its own rule, whatever else is wrong with the example, also of one that is off by default', async () => {
    const rules = ruleCatalogue.all().filter(({ id }) => id.startsWith('java/'));
    const off = rules.filter(({ enabled }) => enabled === false);

    const found = (await casesOfRules(rules, engine)).map(({ finding }) => finding.ruleId);

    expect(new Set(found).size).toBe(found.length);
    expect(found.length).toBeGreaterThan(40);
    expect(found).toContain(off[0]!.id);
  });

  it('leave out what the rule mends, what has no example, and what an example alone does not show', async () => {
    const withFix = ruleCatalogue.get('bash/read-without-r')!;
    const withoutExample = ruleCatalogue.get('oxlint/no-debugger')!;
    const elsewhere = ruleCatalogue.get('dependencies/insecure-source')!;

    expect(await casesOfRules([withFix, withoutExample, elsewhere], engine)).toEqual([]);
  });
});

describe('a sample of cases', () => {
  it('has each rule once before any has it twice, and is the same for the same cases in any order', () => {
    const many = Array.from({ length: 20 }, (_, index) => caseOf('a/many', `// ${index}\n`));
    const few = [caseOf('a/few', '//\n'), caseOf('a/single', '//\n')];

    const sample = sampleCases([...many, ...few], 4);

    expect(new Set(sample.slice(0, 3).map(({ finding }) => finding.ruleId))).toEqual(
      new Set(['a/many', 'a/few', 'a/single']),
    );
    expect(sampleCases([...few, ...many].toReversed(), 4)).toEqual(sample);
    expect(sampleCases(few, 10)).toHaveLength(2);
  });

  it('knows a case again by its rule, its place and its text, whatever its file is called', () => {
    const one = caseOf('a/rule', 'x\n');
    const renamed = evaluationCase(findingAt('x', 'x', { ruleId: 'a/rule', path: 'b.js' }), {
      ...{ path: 'b.js', text: 'x\n' },
    });

    expect(renamed.id).toBe(one.id);
    expect(caseOf('a/rule', 'y\n').id).not.toBe(one.id);
    expect(caseOf('a/other', 'x\n').id).not.toBe(one.id);
  });
});
