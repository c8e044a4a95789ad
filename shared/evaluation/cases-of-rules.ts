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
  const cases: EvaluationCase[] = [];
  for (const rule of rules) {
    const file = exampleOf(rule);
    if (file === undefined) continue;
    const { findings } = await analyzeFilesTogether([file], engine, { signal, enabledRules: [rule.id] });
    const found = findings.find(({ ruleId }) => ruleId === rule.id);
    if (found !== undefined && isForModel(found)) cases.push(evaluationCase(found, file));
  }
  return cases;
}

export function isForModel({ fix }: RawFinding): boolean {
  return fix === undefined;
}

function exampleOf({ languages: [language = ''], examples }: Rule): EvaluationCase['file'] | undefined {
  const path = fileNameFor(language);
  return examples === undefined || path === undefined ? undefined : { path, text: `${examples.bad.trimEnd()}\n` };
}
