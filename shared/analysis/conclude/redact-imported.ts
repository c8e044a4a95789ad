import type { Imported } from '../../findings';
import type { AnalysisEngine } from '../analysis-engine';
import { withoutSecrets } from '../without-secrets';

/** Reports of other tools without the secrets that their messages, snippets and rules quote. */
export async function redactImported(
  imported: readonly Imported[],
  engine: Pick<AnalysisEngine, 'inspectFile'>,
): Promise<Imported[]> {
  return Promise.all(imported.map((one) => redactOne(one, engine)));
}

async function redactOne(imported: Imported, engine: Pick<AnalysisEngine, 'inspectFile'>): Promise<Imported> {
  const { findings, rules } = imported;
  const ofFindings = await withoutSecrets(
    findings.flatMap(({ message, snippet }) => [message, snippet]),
    engine,
  );
  const ofRules = await withoutSecrets(
    rules.flatMap(({ description, help }) => [description, help]),
    engine,
  );
  return {
    ...imported,
    findings: findings.map((finding, index) => {
      const [message = '', snippet = ''] = ofFindings.slice(2 * index, 2 * index + 2);
      return { ...finding, message, snippet };
    }),
    rules: rules.map((rule, index) => {
      const [description = '', help = ''] = ofRules.slice(2 * index, 2 * index + 2);
      return { ...rule, description, help };
    }),
  };
}
