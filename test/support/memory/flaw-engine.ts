import type { AnalysisEngine } from '../../../shared/analysis';
import type { RawFinding } from '../../../shared/findings';
import { makeRule } from '../reports';

export const FLAW_RULE = makeRule('test/flaw', { kind: 'security', level: 'error', cwe: [79] });

/** Finds every line that holds the word FLAW, so that tests of what happens around the engine need no worker threads. */
export function flawEngine(): Pick<AnalysisEngine, 'analyzeFiles' | 'chunkFiles' | 'inspectFile' | 'rules'> {
  return {
    rules: { get: (id) => (id === FLAW_RULE.id ? FLAW_RULE : undefined), all: () => [FLAW_RULE] },
    async inspectFile({ path, bytes }) {
      return {
        path,
        language: 'javascript',
        text: Buffer.from(bytes).toString('utf8'),
        secrets: [],
        skipped: [],
        tree: undefined,
      };
    },
    async chunkFiles(files) {
      const chunked = files.map(({ path, bytes }) => {
        const text = Buffer.from(bytes).toString('utf8');
        const endLine = text.split('\n').length;
        return { path, language: 'javascript', chunks: [{ startLine: 1, endLine, text }] };
      });
      return { files: chunked, skipped: [] };
    },
    async analyzeFiles(files, { disabledRules = [] } = {}) {
      const texts = files.map(({ path, bytes }) => ({ path, lines: Buffer.from(bytes).toString('utf8').split('\n') }));
      const isEnabled = !disabledRules.includes(FLAW_RULE.id);
      return {
        engineVersion: 'test',
        findings: isEnabled ? texts.flatMap(({ path, lines }) => flawsOf(path, lines)) : [],
        files: files.map(({ path, bytes }, index) => ({
          path,
          language: 'javascript',
          lines: texts[index]?.lines.length ?? 0,
          sizeBytes: bytes.length,
        })),
        facts: [],
        skipped: [],
      };
    },
  };
}

function flawsOf(path: string, lines: readonly string[]): RawFinding[] {
  const findings: RawFinding[] = [];
  for (const [index, snippet] of lines.entries()) {
    const column = snippet.indexOf('FLAW') + 1;
    if (column === 0) continue;
    const line = index + 1;
    const region = { startLine: line, startColumn: column, endLine: line, endColumn: column + 4 };
    findings.push({ ruleId: FLAW_RULE.id, path, region, message: 'There is a flaw.', snippet });
  }
  return findings;
}
