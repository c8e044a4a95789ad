import type { Node } from 'web-tree-sitter';
import type { CodeRule } from '../../code-rule';
import { isTestCode } from '../../go-syntax/is-test-code';
import { isWithin } from '../../go-syntax/is-within';
import { localVariable, type LocalVariable } from '../../go-syntax/local-variable';
import { concatenated, constantText, stringLiteral } from '../../go-syntax/string-literal';
import { enclosingLoop } from '../../go-syntax/surroundings';

export const textBuiltInLoop: CodeRule = {
  id: 'go/text-built-in-loop',
  languages: ['go'],
  grade: 'slow',
  description: 'A text grows by `+=` in a loop, which copies all of it in every round.',
  help: [
    'The time grows with the square of the length.',
    'Collect the parts with a `strings.Builder`, or join a slice with `strings.Join`.',
  ].join('\n\n'),
  bad: `package shop

func list(names []string) string {
	text := ""
	for _, name := range names {
		text += name + ", "
	}
	return text
}`,
  good: `package shop

func list(names []string) string {
	var text strings.Builder
	for _, name := range names {
		text.WriteString(name + ", ")
	}
	return text.String()
}`,
  query:
    '(assignment_statement left: (expression_list . (identifier) @name .) operator: "+=" right: (expression_list (_) @added)) @grow',
  check(match) {
    const statement = match.node('grow');
    const loop = enclosingLoop(statement);
    if (isTestCode(match.file) || loop === undefined || isShort(loop)) return undefined;
    const variable = localVariable(match.node('name').text, statement);
    if (variable === undefined || variable.kind === 'parameter' || isWithin(variable.declaration, loop)) {
      return undefined;
    }
    if (!isText(variable) && !concatenated(match.node('added')).some(isLiteral)) return undefined;
    // Where the round ends the loop, it happens once.
    if (isRepeated(statement, loop)) return undefined;
    if (LEAVES.has(statement.parent?.lastNamedChild?.type ?? '')) return undefined;
    return { at: statement, message: `This copies all of ${match.node('name').text} in every round.` };
  },
};

const LEAVES = new Set(['return_statement', 'break_statement']);

function isText({ type, value, isOnlyValue }: LocalVariable): boolean {
  return type?.text === 'string' || (isOnlyValue && constantText(value) !== undefined);
}

function isLiteral(part: Node): boolean {
  return stringLiteral(part) !== undefined;
}

/** A loop of a few known rounds. */
function isShort(loop: Node): boolean {
  return loop
    .descendantsOfType('range_clause')
    .some((clause) => clause.childForFieldName('right')?.type === 'composite_literal');
}

/** Once for each loop is enough to say it. */
function isRepeated(statement: Node, loop: Node): boolean {
  const name = statement.childForFieldName('left')?.text;
  const first = loop
    .descendantsOfType('assignment_statement')
    .find((one) => one.childForFieldName('left')?.text === name && one.childForFieldName('operator')?.text === '+=');
  return first?.id !== statement.id;
}
