import type { Node } from 'web-tree-sitter';
import type { CodeRule } from '../../code-rule';
import { mentions } from '../../go-syntax/same-code';
import { nextStatement } from '../../go-syntax/surroundings';

const WRITES = new Set(['short_var_declaration', 'assignment_statement']);

export const errorOverwritten: CodeRule = {
  id: 'go/error-overwritten',
  languages: ['go'],
  grade: 'bug',
  cwe: [252, 563],
  description: 'An error is replaced by the next one before anybody looked at it.',
  help: [
    'The first call may fail without anyone noticing, and the code goes on with what it left behind.',
    'Handle each error before the next call, or say with `_` that it does not matter.',
  ].join('\n\n'),
  bad: `package shop

func load() error {
	first, err := read("first")
	second, err := read("second")
	if err != nil {
		return err
	}
	return use(first, second)
}`,
  good: `package shop

func load() error {
	first, err := read("first")
	if err != nil {
		return err
	}
	second, err := read("second")
	if err != nil {
		return err
	}
	return use(first, second)
}`,
  query: `[(short_var_declaration left: (expression_list (identifier) @name) right: (expression_list . (call_expression) .))
    (assignment_statement left: (expression_list (identifier) @name) right: (expression_list . (call_expression) .))] @write`,
  check(match) {
    const write = match.node('write');
    const name = match.node('name').text;
    if (!/^(?:err|error|[a-z]\w*Err)$/.test(name) || write.parent?.type !== 'statement_list') return undefined;
    const next = nextUse(write, name);
    if (next === undefined || !replaces(next, name)) return undefined;
    return {
      at: match.node('name'),
      message: `${name} is replaced in line ${next.startPosition.row + 1} before anybody looked at it.`,
    };
  },
};

/** The next statement of the list that has to do with the variable. */
function nextUse(write: Node, name: string): Node | undefined {
  let next = nextStatement(write);
  // A label or a closure may lead elsewhere: only what certainly runs behind the other counts.
  while (next !== undefined && !mentions(next, name)) {
    if (!WRITES.has(next.type) && next.type !== 'expression_statement' && next.type !== 'var_declaration') {
      return undefined;
    }
    if (next.descendantsOfType('func_literal').length > 0) return undefined;
    next = nextStatement(next);
  }
  return next;
}

function replaces(statement: Node, name: string): boolean {
  if (!WRITES.has(statement.type) || statement.text.includes('+=')) return false;
  const left = statement.childForFieldName('left');
  const right = statement.childForFieldName('right');
  if (left?.namedChildren.some(({ text }) => text === name) !== true || right === null) return false;
  return right.namedChildren.length === 1 && right.namedChild(0)?.type === 'call_expression' && !mentions(right, name);
}
