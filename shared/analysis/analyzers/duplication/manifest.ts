import type { Rule } from '../../../findings';
import type { AnalyzerManifest } from '../analyzer';
import { OWN_TOOL } from '../own-tool';
import { MEASURED_LANGUAGES } from '../metrics/manifest';
import { gradeOf } from '../rule-row';

export const DUPLICATE_BLOCK_RULE = 'duplication/block';
export const DUPLICATE_TEST_BLOCK_RULE = 'duplication/test-block';

const HELP =
  'A copy has to be found and changed again with every change of the other place, and one of them is forgotten sooner or later. Give what both do a name and a place of its own; where they differ, that becomes a parameter. White space, comments and imports do not count, nor do generated files and test data.';

export const duplication: AnalyzerManifest = {
  id: 'duplication',
  runs: 'per-file',
  kinds: ['style'],
  languages: MEASURED_LANGUAGES,
  rules: [
    toRule(
      DUPLICATE_BLOCK_RULE,
      'A block of at least 10 lines and 100 tokens stands at another place of the repository too.',
    ),
    {
      ...toRule(
        DUPLICATE_TEST_BLOCK_RULE,
        'A block of at least 10 lines and 100 tokens in a test stands at another place of the repository too.',
      ),
      enabled: false,
    },
  ],
  tool: OWN_TOOL,
  readsMinified: false,
};

function toRule(id: string, description: string): Rule {
  const { kind, level, confidence } = gradeOf('tidy');
  return {
    id,
    name: id.slice(id.indexOf('/') + 1),
    analyzer: 'duplication',
    kind,
    level,
    confidence,
    cwe: [],
    languages: [...MEASURED_LANGUAGES],
    description,
    help: `${description} ${HELP}`,
  };
}
