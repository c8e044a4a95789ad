import type { CodeRule } from '../../code-rule';

export const endlessRecursion: CodeRule = {
  id: 'rust/endless-recursion',
  languages: ['rust'],
  grade: 'crash',
  cwe: [674],
  description: 'A trait is implemented by what itself needs the implementation, so it calls itself without end.',
  help: [
    '`to_string` and `{}` use `Display`, `==` uses `eq`, `Default::default()` uses `default`: called from there, the stack overflows.',
    'Work with the fields of the value.',
  ].join('\n\n'),
  bad: `impl fmt::Display for Order {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "order {}", self)
    }
}`,
  good: `impl fmt::Display for Order {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "order {}", self.id)
    }
}`,
  query:
    '(impl_item trait: (_) @trait body: (declaration_list (function_item name: (identifier) @name body: (block) @body)))',
  check(match) {
    const trait = match.node('trait').text.replace(/^(?:\w+::)+/, '');
    const pattern = RECURSIONS.get(`${trait}.${match.node('name').text}`);
    const body = match.node('body');
    if (pattern === undefined) return undefined;
    const statement = body.namedChildren.filter(({ type }) => !type.endsWith('_comment'));
    // Behind a condition it may well end.
    const only = statement.length === 1 ? statement[0] : undefined;
    if (only === undefined || !pattern.test(only.text)) return undefined;
    return { at: only, message: `This calls ${match.node('name').text} again, without end.` };
  },
};

const RECURSIONS: ReadonlyMap<string, RegExp> = new Map([
  [
    'Display.fmt',
    /^(?:return\s)?(?:write!\(\s*\w+,\s*"[^"{}]*\{\}[^"{}]*",\s*\*?self\s*\)|write!\(\s*\w+,\s*"[^"{}]*\{self\}[^"{}]*"\s*\)|\w+\.write_str\(&self\.to_string\(\)\))/,
  ],
  ['Debug.fmt', /^(?:return\s)?write!\(\s*\w+,\s*"[^"{}]*\{:\??#?\?\}[^"{}]*",\s*\*?self\s*\)/],
  ['Default.default', /^(?:return\s)?(?:Self::default|Default::default)\(\)/],
  ['PartialEq.eq', /^(?:return\s)?\*?self == \*?other;?$/],
  ['PartialEq<Self>.eq', /^(?:return\s)?\*?self == \*?other;?$/],
  ['ToString.to_string', /^(?:return\s)?self\.to_string\(\)/],
  ['From.from', /^(?:return\s)?\w+\.into\(\);?$/],
]);
