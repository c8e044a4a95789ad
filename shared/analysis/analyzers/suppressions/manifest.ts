import { FindingKind, type Rule } from '../../../findings';
import type { AnalyzerManifest } from '../analyzer';

const SYNTAX =
  'The form is `aurelis-ignore <rule-id>[, <rule-id>…] -- reason [until YYYY-MM-DD]`, first thing in a comment.';

const RULES: readonly Pick<Rule, 'name' | 'level' | 'description' | 'help' | 'examples' | 'enabled'>[] = [
  {
    name: 'expired',
    level: 'warning',
    description: 'A suppression was given an end, and that day is over.',
    help: 'Whoever wrote it wanted to look again by then. The findings count again. Mend them, or give a new reason and a new day.',
  },
  {
    name: 'malformed',
    level: 'warning',
    description: 'A comment looks like a suppression and cannot be read as one.',
    help: `It suppresses nothing. ${SYNTAX} A comment \`aurelis-ignore-file\` stands in the first 20 lines of the file.`,
    examples: {
      bad: '// aurelis-ignore -- the values are checked above\ndebugger;\n',
      good: '// aurelis-ignore oxlint/no-debugger -- the values are checked above\ndebugger;\n',
    },
  },
  {
    name: 'unknown-rule',
    level: 'warning',
    description: 'A suppression names a rule that there is not.',
    help: 'It suppresses nothing of it: the name is misspelt, or of a rule that there is no more. Correct or remove it; `aurelis rules` lists them all.',
    examples: {
      bad: '// aurelis-ignore oxlint/no-debuger -- stops in the sandbox page only\ndebugger;\n',
      good: '// aurelis-ignore oxlint/no-debugger -- stops in the sandbox page only\ndebugger;\n',
    },
  },
  {
    name: 'unused',
    level: 'note',
    description: 'A suppression for which there is no finding.',
    help: 'The code was mended, or the comment stands in the wrong line. Remove it, or it will one day hide what nobody meant.',
    enabled: false,
  },
  {
    name: 'without-reason',
    level: 'warning',
    description: 'A suppression that does not say why.',
    help: `It suppresses nothing: without a reason nobody can tell later whether the finding was looked at or swept away. ${SYNTAX}`,
    examples: {
      bad: '// aurelis-ignore oxlint/no-debugger\ndebugger;\n',
      good: '// aurelis-ignore oxlint/no-debugger -- stops in the sandbox page only\ndebugger;\n',
    },
  },
];

/** Reads the comments that suppress findings. What they suppress, and whether they still hold, is judged when the run ends. */
export const suppressions: AnalyzerManifest = {
  id: 'suppressions',
  runs: 'per-file',
  // It serves the findings of all kinds.
  kinds: [...FindingKind.options],
  languages: '*',
  rules: RULES.map((rule) => ({
    ...rule,
    id: `suppression/${rule.name}`,
    analyzer: 'suppressions',
    kind: 'style',
    confidence: 'high',
    cwe: [],
    languages: ['*'],
  })),
  tool: { name: 'tree-sitter', version: '0.27.1', license: 'MIT' },
  readsMinified: true,
};
