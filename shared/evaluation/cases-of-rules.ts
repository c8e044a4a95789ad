import { fileNameFor, type AnalysisEngine } from '../analysis';
import type { RawFinding, Rule } from '../findings';
import { analyzeFilesTogether } from '../generation';
import { evaluationCase, type EvaluationCase } from './evaluation-case';

/**
 * The examples of rules that show what is wrong, each as its rule finds it. Left out is what a rule mends by itself, since no model is
 * asked about that, and what is found only in a place that an example does not have.
 */
export async function casesOfRules(
  rules: readonly Rule[],
  engine: Pick<AnalysisEngine, 'analyzeFiles' | 'rules'>,
  signal?: AbortSignal,
): Promise<EvaluationCase[]> {
  const examples = new Map(rules.flatMap((rule) => exampleOf(rule).map((file) => [file.path, { rule, file }])));
  const files = [...examples.values()].map(({ file }) => file);
  const enabledRules = rules.filter(({ enabled }) => enabled === false).map(({ id }) => id);
  const { findings } = await analyzeFilesTogether(files, engine, { signal, enabledRules });
  const cases = new Map<string, EvaluationCase>();
  for (const finding of findings) {
    const example = examples.get(finding.path);
    if (example?.rule.id !== finding.ruleId || !isForModel(finding) || cases.has(finding.ruleId)) continue;
    cases.set(finding.ruleId, evaluationCase(finding, example.file));
  }
  return [...cases.values()];
}

export function isForModel({ fix }: RawFinding): boolean {
  return fix === undefined;
}

/** In a folder of its own, where no example is about another one. */
function exampleOf({ id, languages: [language = ''], examples }: Rule): EvaluationCase['file'][] {
  const name = fileNameFor(language);
  if (examples === undefined || name === undefined) return [];
  return [{ path: `${id}/${name}`, text: `${examples.bad.trimEnd()}\n` }];
}
