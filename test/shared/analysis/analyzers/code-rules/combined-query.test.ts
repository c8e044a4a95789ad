import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { detectLanguage } from '../../../../../shared/analysis';
import type { CodeRule } from '../../../../../shared/analysis/analyzers/code-rules/code-rule';
import { CombinedQuery } from '../../../../../shared/analysis/analyzers/code-rules/combined-query';
import { PatternQuery, type PatternMatch } from '../../../../../shared/analysis/analyzers/code-rules/pattern-query';
import { CODE_RULES } from '../../../../../shared/analysis/analyzers/code-rules/rules';
import { splitPatterns } from '../../../../../shared/analysis/tree/query/split-patterns';
import { grammarOf } from '../../../../../shared/analysis/languages/grammar-of';
import { createTreeParser } from '../../../../../shared/analysis/tree/tree-parser';

const GOLDEN = join(__dirname, '../../../../golden');
const NEVER_LATE = () => false;

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
    const flat = parser.flatten(tree, text);
    const whole = [...queries.plain.matches(tree.rootNode, {}, NEVER_LATE)];

    const combined = [...queries.combined.matches({ tree, flat, isWanted: () => true }, NEVER_LATE)];

    expect(new Set(combined.map(nameOf))).toEqual(new Set(whole.map(nameOf)));
    tree.delete();
    compared++;
  }
  expect(compared).toBeGreaterThan(0);
});

const COMMENT_MARKS: Readonly<Record<string, string>> = {
  bash: '#',
  python: '#',
  ruby: '#',
  terraform: '#',
};

/** Real files of the language, and all bad examples in one. */
function filesIn(language: string, rules: readonly CodeRule[]): { path: string; text: string }[] {
  const golden = readdirSync(GOLDEN, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && detectLanguage(entry.name) === language)
    .map(({ parentPath, name }) => join(parentPath, name));
  const examples = { path: 'examples', text: rules.map(({ bad, good }) => `${bad}\n${good}\n`).join('\n') };
  // Comments come between nodes that patterns want side by side.
  const mark = COMMENT_MARKS[language] ?? '//';
  const commented = { path: 'commented', text: examples.text.replaceAll('\n', `\n${mark} a\n`) };
  return [examples, commented, ...golden.map((path) => ({ path, text: readFileSync(path, 'utf8') }))];
}

function nameOf([rule, captures]: PatternMatch): string {
  return `${rule.id} ${captures.map(({ name, node }) => `${name}:${node.type}:${node.id}:${node.startIndex}-${node.endIndex}`).join(' ')}`;
}

it('does not ask about rules that nobody wants', async () => {
  const parser = await createTreeParser();
  const text = 'try {} catch (e) {}\neval(a);\n';
  const tree = await parser.parse('javascript', text, NEVER_LATE);
  const rules = CODE_RULES.filter((rule) => rule.languages.includes('javascript'));
  const query = new CombinedQuery(tree.language, rules);

  const matches = query.matches({ tree, flat: parser.flatten(tree, text), isWanted: () => false }, NEVER_LATE);

  expect([...matches]).toEqual([]);
});
