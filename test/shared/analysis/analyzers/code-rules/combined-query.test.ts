import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { QueryMatch } from 'web-tree-sitter';
import { detectLanguage } from '../../../../../shared/analysis';
import type { CodeRule } from '../../../../../shared/analysis/analyzers/code-rules/code-rule';
import { CombinedQuery } from '../../../../../shared/analysis/analyzers/code-rules/combined-query';
import { PatternQuery } from '../../../../../shared/analysis/analyzers/code-rules/pattern-query';
import { requiredTexts } from '../../../../../shared/analysis/analyzers/code-rules/required-texts';
import { CODE_RULES } from '../../../../../shared/analysis/analyzers/code-rules/rules';
import { splitPatterns } from '../../../../../shared/analysis/tree/query/split-patterns';
import { grammarOf } from '../../../../../shared/analysis/languages/grammar-of';
import { createTreeParser } from '../../../../../shared/analysis/tree/tree-parser';

const GOLDEN = join(__dirname, '../../../../golden');
const NEVER_LATE = () => false;

describe('the pieces of a query', () => {
  it('are its patterns, each with captures, quantifiers and predicates', () => {
    const query = `; what calls (and more
      (call name: (identifier) @name "(" ) @call
      ((string) @text (#eq? @text "\\") ("))
      [(a) (b)]+ @many
      "else" @else`;

    expect(splitPatterns(query)).toEqual([
      '(call name: (identifier) @name "(" ) @call',
      '((string) @text (#eq? @text "\\") ("))',
      '[(a) (b)]+ @many',
      '"else" @else',
    ]);
  });

  it.each<[string, string, ReturnType<typeof requiredTexts>]>([
    ['a text', '((call name: (id) @n) (#eq? @n "exec"))', { texts: ['exec'], depth: 2 }],
    ['one of several', '(call (id) @n (#any-of? @n "exec" "eval"))', { texts: ['eval', 'exec'], depth: 1 }],
    [
      'words of an expression',
      '(call (id) @n (#match? @n "^(?:exec|eval)$"))',
      { texts: ['exec', 'eval'].sort(), depth: 1 },
    ],
    ['the longest of two', '(a (b) @b (c) @c (#eq? @b "abc") (#eq? @c "abcd"))', { texts: ['abcd'], depth: 1 }],
    ['nothing by an expression without ends', '(call (id) @n (#match? @n "exec"))', undefined],
    ['nothing by what it must not be', '(call (id) @n (#not-eq? @n "exec"))', undefined],
    ['nothing of a capture that may be missing', '(call (id)? @n (#eq? @n "exec"))', undefined],
    ['nothing of a capture in a group that may be missing', '(call ((a) (id) @n)* (#eq? @n "exec"))', undefined],
    ['nothing of a capture in one alternative', '(call [(id) @n (other)] (#eq? @n "exec"))', undefined],
    ['nothing by another capture', '(call (id) @n (#eq? @n @m))', undefined],
    ['nothing by two letters', '(call (id) @n (#eq? @n "go"))', undefined],
  ])('demand %s', (_what, pattern, expected) => {
    expect(requiredTexts(pattern)).toEqual(expected);
  });
});

const languages = [...new Set(CODE_RULES.flatMap((rule) => rule.languages))];

it.each(languages)('finds in %s what every pattern run over the whole file finds', async (language) => {
  const parser = await createTreeParser();
  const rules = CODE_RULES.filter((rule) => rule.languages.includes(language));
  const patterns = rules.flatMap((rule) => splitPatterns(rule.query).map((source) => ({ rule, source })));
  let queries: { plain: PatternQuery; combined: CombinedQuery } | undefined;
  let compared = 0;
  for (const { path, text } of filesIn(language, rules)) {
    const tree = await parser.parse(grammarOf(language, path) ?? '', text, NEVER_LATE);
    queries ??= {
      plain: new PatternQuery(tree.language, patterns),
      combined: new CombinedQuery(tree.language, rules),
    };
    const whole = [...queries.plain.matches(tree.rootNode, {}, NEVER_LATE)];

    const combined = [...queries.combined.matches(tree, text, NEVER_LATE)];

    expect(new Set(combined.map(nameOf))).toEqual(new Set(whole.map(nameOf)));
    tree.delete();
    compared++;
  }
  expect(compared).toBeGreaterThan(0);
});

/** Real files of the language, and all bad examples in one. */
function filesIn(language: string, rules: readonly CodeRule[]): { path: string; text: string }[] {
  const golden = readdirSync(GOLDEN, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && detectLanguage(entry.name) === language)
    .map(({ parentPath, name }) => join(parentPath, name));
  const examples = { path: 'examples', text: rules.map(({ bad, good }) => `${bad}\n${good}\n`).join('\n') };
  return [examples, ...golden.slice(0, 2).map((path) => ({ path, text: readFileSync(path, 'utf8') }))];
}

function nameOf([rule, { captures }]: readonly [CodeRule, QueryMatch]): string {
  return `${rule.id} ${captures.map(({ name, node }) => `${name}:${node.startIndex}-${node.endIndex}`).join(' ')}`;
}
