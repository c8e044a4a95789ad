import type { Node } from 'web-tree-sitter';
import type { CodeRule } from '../../code-rule';
import { changesOf } from '../../go-syntax/local-variable';
import { enclosingFunction } from '../../go-syntax/surroundings';

export const nilMapWrite: CodeRule = {
  id: 'go/nil-map-write',
  languages: ['go'],
  grade: 'crash',
  cwe: [476],
  description: 'A value is put into a map that was declared and never made.',
  help: [
    'A map that is only declared is nil: reading from it works, writing to it panics.',
    'Make it first: `counts := map[string]int{}` or `make(map[string]int)`.',
  ].join('\n\n'),
  bad: `package shop

func count(names []string) map[string]int {
	var counts map[string]int
	for _, name := range names {
		counts[name]++
	}
	return counts
}`,
  good: `package shop

func count(names []string) map[string]int {
	counts := map[string]int{}
	for _, name := range names {
		counts[name]++
	}
	return counts
}`,
  query: '(block (statement_list (var_declaration (var_spec name: (identifier) @name type: (map_type) !value) @spec)))',
  check(match) {
    const name = match.node('name').text;
    const body = enclosingFunction(match.node('spec'))?.childForFieldName('body');
    if (body == null || changesOf(name, match.node('spec')).length > 0 || isDeclaredAgain(body, name)) return undefined;
    const writes = body.descendantsOfType(['assignment_statement', 'inc_statement', 'dec_statement']).flatMap(written);
    const write = writes.find(
      (one) => one.type === 'index_expression' && one.childForFieldName('operand')?.text === name,
    );
    if (write === undefined) return undefined;
    return {
      at: write,
      message: `${name} is nil here: it was declared in line ${match.node('spec').startPosition.row + 1} and never made.`,
    };
  },
};

function written(statement: Node): readonly Node[] {
  return (statement.childForFieldName('left') ?? statement).namedChildren;
}

function isDeclaredAgain(body: Node, name: string): boolean {
  const declarations = body.descendantsOfType([
    'short_var_declaration',
    'range_clause',
    'parameter_declaration',
    'var_spec',
  ]);
  const declared = declarations.flatMap((one) =>
    one.type === 'parameter_declaration' || one.type === 'var_spec'
      ? one.childrenForFieldName('name')
      : (one.childForFieldName('left')?.namedChildren ?? []),
  );
  return (
    declared.filter((one) => one.text === name).length > 1 ||
    declared.filter((one) => one.text === name && one.parent?.type !== 'var_spec').length > 0
  );
}
