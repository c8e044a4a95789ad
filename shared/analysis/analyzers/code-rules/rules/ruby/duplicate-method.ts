import type { Node } from 'web-tree-sitter';
import type { CodeRule, Reported } from '../../code-rule';

export const duplicateMethod: CodeRule = {
  id: 'ruby/duplicate-method',
  languages: ['ruby'],
  grade: 'bug',
  description: 'A class defines the same method twice; the first one is lost.',
  help: 'The later definition silently takes the place of the earlier one. Remove one, or rename it.',
  bad: 'class Shop\n  def open\n    1\n  end\n  def open\n    2\n  end\nend',
  good: 'class Shop\n  def open\n    1\n  end\n  def close\n    2\n  end\nend',
  query: '(body_statement [(method) (singleton_method)] [(method) (singleton_method)]) @body',
  check(match) {
    if (!/^(?:class|module|singleton_class)$/.test(match.node('body').parent?.type ?? '')) return undefined;
    const seen = new Map<string, Node>();
    const found: Reported[] = [];
    for (const one of match.node('body').namedChildren) {
      const kept = one.type === 'alias' ? one.namedChildren[1]?.text : aliasOf(one);
      if (kept !== undefined) forget(seen, kept);
      const name = one.childForFieldName('name');
      if ((one.type !== 'method' && one.type !== 'singleton_method') || name === null) continue;
      const key = `${one.childForFieldName('object')?.text ?? ''}#${name.text}`;
      const earlier = seen.get(key);
      if (earlier !== undefined) {
        found.push({
          at: name,
          message: `\`${name.text}\` is defined above; this one replaces it.`,
          related: [{ start: earlier.startIndex, end: earlier.endIndex, message: 'The first definition is lost.' }],
        });
      }
      seen.set(key, name);
    }
    return found;
  },
};

/** What is wrapped or given another name before it is defined again is not lost. */
function aliasOf(statement: Node): string | undefined {
  if (statement.type !== 'call') return undefined;
  const method = statement.childForFieldName('method')?.text ?? '';
  return /^(?:alias_method|remove_method|undef_method|alias_method_chain|deprecate|memoize)$/.test(method)
    ? statement.text
    : undefined;
}

function forget(seen: Map<string, Node>, text: string): void {
  for (const key of seen.keys()) if (text.includes(key.slice(key.indexOf('#') + 1))) seen.delete(key);
}
