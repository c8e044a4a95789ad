import type { CodeRule } from '../../code-rule';
import { enclosingType, hasModifier } from '../../csharp-syntax/enclosing';

export const equalsWithoutHashCode: CodeRule = {
  id: 'csharp/equals-without-hash-code',
  languages: ['csharp'],
  grade: 'bug',
  cwe: [710],
  description: 'A type overrides Equals and not GetHashCode.',
  help: 'Two objects that are equal get different hash codes, so a `HashSet` or `Dictionary` does not find what it holds. Override both, over the same fields, or use a `record`.',
  bad: `class Money {
  public override bool Equals(object other) => other is Money money && money.Cents == Cents;
}`,
  good: `class Money {
  public override bool Equals(object other) => other is Money money && money.Cents == Cents;
  public override int GetHashCode() => Cents;
}`,
  query: `
    (method_declaration (modifier) @modifier name: (identifier) @name parameters: (parameter_list . (parameter type: (_) @type) .)
      (#eq? @modifier "override") (#eq? @name "Equals"))`,
  check(match) {
    const type = enclosingType(match.node('name'));
    if (type === undefined || hasModifier(type, 'partial')) return undefined;
    if (!/^(?:System\.)?[oO]bject\??$/.test(match.node('type').text)) return undefined;
    const members = type.childForFieldName('body')?.descendantsOfType('method_declaration') ?? [];
    const hasHash = members.some((one) => one.childForFieldName('name')?.text === 'GetHashCode');
    return hasHash
      ? undefined
      : { at: match.node('name'), message: 'Equal objects of this type have different hash codes.' };
  },
};
