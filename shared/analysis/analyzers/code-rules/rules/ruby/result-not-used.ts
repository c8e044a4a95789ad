import type { Node } from 'web-tree-sitter';
import type { CodeRule } from '../../code-rule';
import { blockOf } from '../../ruby-syntax/calls';
import { isTestPath } from '../../ruby-syntax/test-code';

const PURE: ReadonlySet<string> = new Set([
  'gsub',
  'strip',
  'lstrip',
  'rstrip',
  'chomp',
  'upcase',
  'downcase',
  'capitalize',
  'squeeze',
  'compact',
  'sort',
  'uniq',
  'flatten',
]);

export const resultNotUsed: CodeRule = {
  id: 'ruby/result-not-used',
  languages: ['ruby'],
  grade: 'bug',
  cwe: [252],
  description: 'A changed copy is made and thrown away.',
  help: 'Methods such as `gsub`, `sort` and `uniq` leave their receiver as it is and answer a new one. Assign the result, or use the method with `!`.',
  bad: 'def clean(name)\n  name.strip\n  name\nend',
  good: 'def clean(name)\n  name = name.strip\n  name\nend',
  query: '(body_statement (call receiver: (_) method: (identifier) @name) @call . (_) @next)',
  check(match) {
    const name = match.node('name').text;
    if (!PURE.has(name) || isTestPath(match.file.path)) return undefined;
    const call = match.node('call');
    // Followed by nothing but a clause or a comment it may be the result of the block.
    let next: Node | null = match.node('next');
    while (next?.type === 'comment') next = next.nextNamedSibling;
    if (
      next === null ||
      /^(?:rescue|ensure|else|heredoc_body)$/.test(next.type) ||
      (blockOf(call) !== null && name !== 'sort')
    ) {
      return undefined;
    }
    return { at: call, message: `\`${name}\` does not change its receiver, and nobody takes the result.` };
  },
};
