import type { RawFinding, Rule } from '../../findings';
import { inspectFiles, type InspectedFile } from '../context/gather-parts';
import { fencedCode } from '../fenced-code';
import type { GenerationServices } from '../ports';
import { ruleAnswer } from '../tasks/answers';
import type { TaskAnswer } from '../task-answer';
import type { TaskRequest } from '../task-request';
import { analyzeFilesTogether } from '../verify/analyze-files-together';
import { symbolsOf } from './symbols/symbols-of';

/** What the page of the rule says, and the way of the data step by step; of code without a finding, what stands in it. */
export async function explainByRules(request: TaskRequest, services: GenerationServices): Promise<TaskAnswer> {
  const files = await inspectFiles(request, services.engine);
  const { finding } = request;
  if (finding !== undefined) {
    const rule = services.engine.rules.get(finding.ruleId);
    return ruleAnswer(request, { text: explainFinding(finding, rule, files) });
  }
  const { findings } = await analyzeFilesTogether(request.files, services.engine, { signal: request.signal });
  const { selection } = request;
  const inside = findings.filter(
    ({ path, region }) =>
      selection === undefined ||
      (path === selection.path && region.startLine <= selection.endLine && region.endLine >= selection.startLine),
  );
  const parts = [
    ...files.map(outlineOf),
    ...inside.slice(0, MAX_EXPLAINED).map((one) => explainFinding(one, services.engine.rules.get(one.ruleId), files)),
  ];
  const rest = inside.length - MAX_EXPLAINED;
  const more = rest > 0 ? [`${rest} more findings are not explained here.`] : [];
  return ruleAnswer(request, { text: [...parts, ...more].join('\n\n') });
}

const MAX_EXPLAINED = 10;

function explainFinding(finding: RawFinding, rule: Rule | undefined, files: readonly InspectedFile[]): string {
  const { ruleId, path, region, message, snippet, codeFlow = [], fix } = finding;
  const place = `${path}, line ${region.startLine}`;
  const steps = codeFlow.map((step, index) => {
    const code = lineOf(step.path, step.region.startLine, files);
    return `${index + 1}. ${step.path}, line ${step.region.startLine}: ${step.message}${code === undefined ? '' : `\n\n${fencedCode(code, '   ')}`}`;
  });
  return [
    `## ${ruleId}`,
    `${message} (${place})`,
    fencedCode(snippet),
    ...(steps.length === 0 ? [] : ['### How the data gets there', steps.join('\n')]),
    ...(rule === undefined ? [] : ['### Why it matters', helpOf(rule)]),
    ...(rule?.examples === undefined ? [] : ['### Mended code looks like this', fencedCode(rule.examples.good)]),
    ...(fix === undefined ? [] : [`The rule can mend it: ${fix.description}.`]),
  ].join('\n\n');
}

function helpOf({ description, help, cwe }: Rule): string {
  const weaknesses = cwe.length === 0 ? '' : ` (${cwe.map((number) => `CWE-${number}`).join(', ')})`;
  const text = help.trim();
  return text.startsWith(description) ? `${text}${weaknesses}` : `${description}${weaknesses} ${text}`;
}

/** Without secrets; undefined where nobody could look for them. */
function lineOf(path: string, line: number, files: readonly InspectedFile[]): string | undefined {
  const file = files.find((one) => one.path === path);
  if (file?.secrets === undefined || line > file.source.lineCount) return undefined;
  const [start, end] = [file.source.lineStart(line), file.source.lineEnd(line)];
  let text = file.text.slice(start, end);
  for (const secret of file.secrets.toReversed()) {
    if (secret.end <= start || secret.start >= end) continue;
    text = `${text.slice(0, Math.max(0, secret.start - start))}[redacted]${text.slice(secret.end - start)}`;
  }
  return text.trim();
}

function outlineOf(file: InspectedFile): string {
  const symbols = symbolsOf(file);
  const head = `## ${file.path}\n\n${file.source.lineCount} lines of ${file.language}.`;
  if (symbols === undefined || symbols.length === 0) return head;
  const lines = symbols.map(({ signature, start, isPublic }) => {
    return `- line ${file.source.lineOf(start)}: \`${signature.replaceAll('`', "'")}\`${isPublic ? '' : ' (not for others)'}`;
  });
  return `${head} What it declares:\n\n${lines.join('\n')}`;
}
