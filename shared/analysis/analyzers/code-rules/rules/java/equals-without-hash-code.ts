import type { CodeRule } from '../../code-rule';
import { isTestPath } from '../../java-syntax/tests';
import { withoutComments } from '../../java-syntax/calls';
import { simpleType } from '../../java-syntax/declared-type';

export const equalsWithoutHashCode: CodeRule = {
  id: 'java/equals-without-hash-code',
  languages: ['java'],
  grade: 'bug',
  cwe: [581],
  description: 'A class says when its objects are equal and leaves their hash codes as they are.',
  help: [
    'Equal objects must have equal hash codes. Without its own `hashCode`, two equal objects land in different buckets, and a `HashMap` or `HashSet` does not find them.',
    'Write `hashCode` from the fields that `equals` compares, for example with `Objects.hash`, or make the class a record.',
  ].join('\n\n'),
  bad: `class Price {
  int cents;
  @Override public boolean equals(Object other) {
    return other instanceof Price && ((Price) other).cents == cents;
  }
}`,
  good: `class Price {
  int cents;
  @Override public boolean equals(Object other) {
    return other instanceof Price && ((Price) other).cents == cents;
  }
  @Override public int hashCode() { return cents; }
}`,
  query: `(class_declaration !superclass body: (class_body (method_declaration
    type: (boolean_type) name: (identifier) @name parameters: (formal_parameters (formal_parameter type: (_) @type)) @parameters) @method) @body
    (#eq? @name "equals"))`,
  check(match) {
    // Objects of tests are compared and seldom looked up.
    if (isTestPath(match.file.path)) return undefined;
    if (simpleType(match.node('type')) !== 'Object' || withoutComments(match.node('parameters')).length !== 1) {
      return undefined;
    }
    const methods = match.node('body').namedChildren.filter(({ type }) => type === 'method_declaration');
    if (methods.some((method) => method.childForFieldName('name')?.text === 'hashCode')) return undefined;
    return { at: match.node('name'), message: 'This class has an equals and no hashCode that fits it.' };
  },
};
