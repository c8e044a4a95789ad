import type { Node } from 'web-tree-sitter';
import type { CodeRule } from '../../code-rule';
import { hasInterpolation } from '../../ruby-syntax/text';

const KEYS: ReadonlySet<string> = new Set(['hash_key_symbol', 'simple_symbol', 'string', 'integer', 'constant']);

export const duplicateHashKey: CodeRule = {
  id: 'ruby/duplicate-hash-key',
  languages: ['ruby'],
  grade: 'bug',
  description: 'A hash names a key twice; the first value is lost.',
  help: 'Only the last value of a key stays. Remove one of them, or correct its name.',
  bad: 'colors = { red: 1, green: 2, red: 3 }',
  good: 'colors = { red: 1, green: 2, blue: 3 }',
  query: '(hash (pair) (pair)) @hash',
  check(match) {
    const seen = new Set<string>();
    return match.node('hash').namedChildren.flatMap((pair) => {
      const key = pair.type === 'pair' ? pair.childForFieldName('key') : null;
      if (key === null || !KEYS.has(key.type) || hasInterpolation(key)) return [];
      const name = nameOf(key);
      const isKnown = seen.has(name);
      seen.add(name);
      return isKnown ? [{ at: key, message: 'This key stands in the hash before; that value is lost.' }] : [];
    });
  },
};

/** `a: 1` and `:a => 1` are the same key, `"a" => 1` is another. */
function nameOf(key: Node): string {
  if (key.type === 'string' && key.nextSibling?.text !== ':') return key.text.replace(/^'|'$/g, '"');
  return key.type === 'integer' || key.type === 'constant' ? key.text : `:${key.text.replace(/^[:'"]+|['"]+$/g, '')}`;
}
