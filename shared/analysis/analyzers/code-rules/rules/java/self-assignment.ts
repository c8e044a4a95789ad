import type { Node } from 'web-tree-sitter';
import type { CodeRule } from '../../code-rule';
import { enclosingMethod, enclosingType } from '../../java-syntax/bodies';
import { declared } from '../../java-syntax/declared-type';
import { isPlain, isSameCode } from '../../java-syntax/expressions';

export const selfAssignment: CodeRule = {
  id: 'java/self-assignment',
  languages: ['java'],
  grade: 'bug',
  cwe: [1164],
  description: 'A variable is assigned to itself.',
  help: 'The assignment does nothing. Often a parameter is missing or misspelt, so that both sides mean the field, and the field keeps its first value.',
  bad: 'class Shop { String name; Shop(String nmae) { this.name = name; } }',
  good: 'class Shop { String name; Shop(String name) { this.name = name; } }',
  query: `
    (assignment_expression left: (identifier) @left operator: "=" right: (identifier) @right) @assignment
    (assignment_expression left: (field_access) @left operator: "=" right: [(field_access) (identifier)] @right) @assignment
    (assignment_expression left: (array_access) @left operator: "=" right: (array_access) @right) @assignment`,
  check(match) {
    const [left, right] = [match.node('left'), match.node('right')];
    const isSame = isSameCode(left, right) && isPlain(left);
    if (!isSame && !isOwnField()) return undefined;
    return { at: match.node('assignment'), message: 'Both sides are the same variable; this assignment does nothing.' };

    function isOwnField(): boolean {
      if (right.type !== 'identifier' || left.text !== `this.${right.text}` || isFoundByPattern(right)) return false;
      const variable = declared(right)?.declaration;
      // Only where the name is for certain the field of this very class.
      return variable?.type === 'field_declaration' && variable.parent?.id === enclosingType(left)?.id;
    }
  },
};

/** `if (other instanceof Shop name)`, or a parameter that the grammar does not read, such as one of any number with an annotation. */
function isFoundByPattern(variable: Node): boolean {
  const method = enclosingMethod(variable);
  if (method?.childForFieldName('parameters')?.hasError === true) return true;
  const patterns = method?.descendantsOfType('instanceof_expression') ?? [];
  return patterns.some((pattern) => pattern.childForFieldName('name')?.text === variable.text);
}
