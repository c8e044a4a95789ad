import { z } from 'zod';
import { concludeAnalysis } from '../../../../../shared/analysis';
import { SourceText } from '../../../../../shared/contracts';
import { isActive } from '../../../../../shared/findings';
import { conclusionSettings } from '../../../../../shared/settings';
import { systemClock } from '../../../../../shared/kernel';
import { gravestFirst } from '../../gravest-first';
import { createScanSettings } from '../../scan-settings';
import { PAGE, kinds, limit } from '../finding-pages';
import { FindingRow, rowsAsText, toFindingRow } from '../finding-row';
import type { Session } from '../session';
import { READS_ONLY, type ToolDefinition } from '../tool';

const INPUT = {
  file_name: SourceText.shape.path.describe(
    'A name for the text, such as "cart.ts": its ending tells the language. No such file is read or written.',
  ),
  text: SourceText.shape.text.describe('The code to analyse.'),
  kinds: kinds.describe('Only look for findings of these kinds.'),
  limit,
};

const OUTPUT = {
  language: z.string().describe('"unknown" where the name tells none: then only secrets are looked for.'),
  findings: z.array(FindingRow).describe('The gravest first.'),
  total: z.int().nonnegative(),
  skipped: z.array(z.string()).describe('What could not be analysed, and why.'),
};

export function analyzeTextTool(session: Session): ToolDefinition<typeof INPUT, typeof OUTPUT> {
  return {
    name: 'analyze_text',
    title: 'Analyse a text',
    description:
      'Analyses one piece of code that need not be in any file, such as code that is about to be written. Settings of the directory do not count for it, and get_finding does not know its findings.',
    input: INPUT,
    output: OUTPUT,
    annotations: READS_ONLY,
    call: async ({ file_name: path, text, kinds: ofKinds, limit: count = PAGE }, { signal }) => {
      const settings = createScanSettings({ kinds: ofKinds }).effective();
      const { licencePolicy: _none, dataflow, ...conclusion } = conclusionSettings(settings, undefined);
      const { disabledRules, enabledRules } = settings;
      const options = { disabledRules, enabledRules, signal, ...(ofKinds === undefined ? {} : { kinds: ofKinds }) };
      const result = await session.engine.analyzeFiles([{ path, bytes: Buffer.from(text) }], options);
      const report = concludeAnalysis({
        ...conclusion,
        name: path,
        results: [result],
        skipped: [],
        outside: { dataflow },
        rules: session.engine.rules,
        startedAt: systemClock.now().toISOString(),
      });
      const findings = gravestFirst(report.findings.filter((finding) => isActive(finding))).map(toFindingRow);
      const skipped = report.skipped.map(({ reason, detail }) =>
        detail === undefined ? reason : `${reason}: ${detail}`,
      );
      const language = report.files[0]?.language ?? 'unknown';
      const shown = findings.slice(0, count);
      return {
        output: { language, findings: shown, total: findings.length, skipped },
        text: `${findings.length} findings (${language}).\n${rowsAsText(shown)}${skipped.map((one) => `Not analysed: ${one}\n`).join('')}`,
      };
    },
  };
}
