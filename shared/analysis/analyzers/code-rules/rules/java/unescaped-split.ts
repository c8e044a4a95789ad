import type { CodeRule } from '../../code-rule';
import { argumentsOf } from '../../java-syntax/calls';

export const unescapedSplit: CodeRule = {
  id: 'java/unescaped-split',
  languages: ['java'],
  grade: 'bug',
  cwe: [625],
  description: 'A text is split or replaced at a character that means something else in a regular expression.',
  help: '`split(".")` matches every character and gives an empty array; `split("|")` matches between all characters. Escape the character: `split("\\\\.")`, or use `Pattern.quote`.',
  bad: 'class Shop { String[] parts(String name) { return name.split("."); } }',
  good: 'class Shop { String[] parts(String name) { return name.split("\\\\."); } }',
  query: `((method_invocation object: (_) name: (identifier) @name arguments: (argument_list . (string_literal) @pattern)) @call
    (#any-of? @name "split" "replaceAll" "replaceFirst"))`,
  check(match) {
    const pattern = match.node('pattern');
    const isSplit = match.node('name').text === 'split';
    const values = argumentsOf(match.node('call')).length;
    // `replaceAll(".", "*")` may well mean every character.
    const isMistaken = isSplit ? /^"[.|]"$/.test(pattern.text) : /^"\|"$/.test(pattern.text) && values === 2;
    if (!isMistaken || /Splitter|Pattern|StringUtils|Strings/.test(match.node('call').text.slice(0, 60))) {
      return undefined;
    }
    const edits = [{ start: pattern.startIndex, end: pattern.endIndex, text: `"\\\\${pattern.text.slice(1, -1)}"` }];
    const message = `In a regular expression ${pattern.text.slice(1, -1)} does not stand for itself.`;
    return { at: pattern, message, fix: { description: 'Escape it', edits } };
  },
};
