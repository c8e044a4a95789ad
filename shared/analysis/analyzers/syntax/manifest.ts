import { LANGUAGES } from '../../languages/languages';
import type { AnalyzerManifest } from '../analyzer';

export const SYNTAX_ERROR_RULE = 'syntax/error';

/** Grammars that are good enough for rules, but do not know all of their language. */
const NOT_CHECKED: ReadonlySet<string> = new Set(['bicep']);
/** Languages without a grammar that could say it here, and with a reader that says exactly what is wrong. */
export const READ_EXACTLY = ['bicep', 'graphql', 'xml'] as const;

const READ_BY_GRAMMAR = LANGUAGES.filter((language) => 'grammar' in language && !('hasExactParser' in language))
  .map(({ id }) => id)
  .filter((id) => !NOT_CHECKED.has(id));
const CHECKED_HERE: readonly string[] = [...READ_BY_GRAMMAR, ...READ_EXACTLY];

export const syntax: AnalyzerManifest = {
  id: 'syntax',
  runs: 'per-file',
  kinds: ['syntax'],
  languages: CHECKED_HERE,
  rules: [
    {
      id: SYNTAX_ERROR_RULE,
      name: 'syntax-error',
      analyzer: 'syntax',
      kind: 'syntax',
      level: 'error',
      confidence: 'high',
      cwe: [],
      languages: ['javascript', 'typescript', 'python', ...CHECKED_HERE],
      description: 'The text cannot be read as the language it is written in.',
      help: [
        'The text cannot be read as the language it is written in, so it fails to compile or to load.',
        'Look just before the marked place too: what is missing often belongs there.',
        'Where only a tolerant grammar reads the language, the finding is a warning.',
      ].join(' '),
    },
  ],
  tool: { name: 'tree-sitter', version: '0.27.1', license: 'MIT' },
  readsMinified: true,
};
