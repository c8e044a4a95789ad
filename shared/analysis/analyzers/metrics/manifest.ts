import type { Rule } from '../../../findings';
import type { LanguageId } from '../../languages/languages';
import type { AnalyzerManifest } from '../analyzer';
import { gradeOf } from '../rule-row';
import { THRESHOLDS } from './thresholds';

export const MEASURED_LANGUAGES = [
  'bash',
  'c',
  'cpp',
  'csharp',
  'go',
  'java',
  'javascript',
  'kotlin',
  'lua',
  'php',
  'python',
  'ruby',
  'rust',
  'scala',
  'typescript',
] as const satisfies readonly LanguageId[];

export const metrics: AnalyzerManifest = {
  id: 'metrics',
  runs: 'per-file',
  // Of functions that other files can call it tells what coverage reports are then asked about.
  kinds: ['style', 'coverage'],
  languages: MEASURED_LANGUAGES,
  rules: [
    toRule(
      'cognitive-complexity',
      `A function has a cognitive complexity of more than ${THRESHOLDS.cognitiveComplexity}.`,
      'Cognitive complexity counts what makes code hard to follow: every break in the flow, and more where it is nested in others. Such a function is hard to test and to change without harm. Return early instead of nesting, give conditions a name, and move a part with a purpose of its own into a function of its own.',
    ),
    toRule(
      'long-function',
      `A function has more than ${THRESHOLDS.functionCodeLines} lines of code.`,
      'Nobody holds a function of that length in mind at once. It usually does several things after each other: each can be a function whose name says what it does. Blank lines and comments do not count; tests are left out.',
    ),
    toRule(
      'too-many-parameters',
      `A function takes more than ${THRESHOLDS.parameters} parameters.`,
      'With that many parameters, callers mix up their order and most values are passed through only. Put those that belong together into one object with names, or divide the function.',
    ),
    toRule(
      'deep-nesting',
      `A function has more than ${THRESHOLDS.nesting} control structures inside each other.`,
      'To understand the innermost line one has to keep every condition and loop around it in mind. Return or continue early, and move the inner structures into functions of their own.',
    ),
  ],
  tool: { name: 'tree-sitter', version: '0.27.1', license: 'MIT' },
  readsMinified: false,
};

function toRule(name: string, description: string, help: string): Rule {
  const { kind, level, confidence } = gradeOf('tidy');
  return {
    id: `metrics/${name}`,
    name,
    analyzer: 'metrics',
    kind,
    level,
    confidence,
    cwe: [],
    languages: [...MEASURED_LANGUAGES],
    description,
    help: `${description} ${help}`,
  };
}
