import type { CodeRule } from '../../code-rule';
import { declared } from '../../java-syntax/declared-type';
import { hasModifier } from '../../java-syntax/modifiers';

const PRIMITIVE = /^(?:int|short|byte|char|boolean|float)$/;

export const doubleCheckedLocking: CodeRule = {
  id: 'java/double-checked-locking',
  languages: ['java'],
  grade: 'bug',
  cwe: [609],
  description: 'A field is tested outside and inside of a lock and is not volatile.',
  help: 'Without `volatile`, another thread may see the reference before it sees what was written into the object, and work with a half-made one. Declare the field `volatile`, or let a holder class make the object.',
  bad: `class Shop {
  private static Shop only;
  static Shop get() {
    if (only == null) {
      synchronized (Shop.class) {
        if (only == null) only = new Shop();
      }
    }
    return only;
  }
}`,
  good: `class Shop {
  private static volatile Shop only;
  static Shop get() {
    if (only == null) {
      synchronized (Shop.class) {
        if (only == null) only = new Shop();
      }
    }
    return only;
  }
}`,
  query: `((if_statement
    condition: (parenthesized_expression (binary_expression left: (_) @outer operator: "==" right: (null_literal)))
    consequence: (block (synchronized_statement body: (block (if_statement
      condition: (parenthesized_expression (binary_expression left: (_) @inner operator: "==" right: (null_literal)))))))) @if
    (#eq? @outer @inner))`,
  check(match) {
    const field = declared(match.node('outer'));
    if (field?.declaration.type !== 'field_declaration') return undefined;
    if (hasModifier(field.declaration, 'volatile') || PRIMITIVE.test(field.type)) return undefined;
    return { at: match.node('outer'), message: 'Another thread may see this field before the object in it is whole.' };
  },
};
