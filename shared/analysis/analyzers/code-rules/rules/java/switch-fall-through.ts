import type { CodeRule } from '../../code-rule';
import type { Node } from 'web-tree-sitter';

const LEAVING = new Set([
  'break_statement',
  'return_statement',
  'throw_statement',
  'continue_statement',
  'yield_statement',
]);

const NESTING = new Set(['block', 'synchronized_statement', 'labeled_statement']);
/** Whether these end somewhere inside is guessed in favour of the author. */
const BRANCHING = new Set([
  'try_statement',
  'try_with_resources_statement',
  'switch_expression',
  'while_statement',
  'do_statement',
  'for_statement',
]);
const ENDING = /\b(?:fail|exit|error|abort|unexpected|throw)\w*\s*\(/i;
const DEPTH_LIMIT = 20;

export const switchFallThrough: CodeRule = {
  id: 'java/switch-fall-through',
  languages: ['java'],
  grade: 'suspect',
  cwe: [484],
  description: 'A case of a switch ends without break and runs into the next one.',
  help: 'After the last statement of this case the statements of the next one run too. Add `break`, use arrows (`case 1 -> …`), or say `// fall through` where it is meant.',
  bad: `class Shop {
  void sell(int kind) {
    switch (kind) {
      case 1: wrap();
      case 2: pay(); break;
    }
  }
}`,
  good: `class Shop {
  void sell(int kind) {
    switch (kind) {
      case 1: wrap(); break;
      case 2: pay(); break;
    }
  }
}`,
  query: '((switch_block_statement_group) @group . (switch_block_statement_group (switch_label) @next))',
  check(match) {
    const statements = match.node('group').namedChildren.filter(({ type }) => type !== 'switch_label');
    const last = statements.at(-1);
    // A comment at the end says that it is meant.
    if (last === undefined || /comment$/.test(last.type) || isLeft(last, 0)) return undefined;
    if (statements.some(({ text, type }) => /comment$/.test(type) && /fall/i.test(text))) return undefined;
    return { at: match.node('next'), message: 'The case before this one has no break and runs into it.' };
  },
};

/** Whether execution never comes to the end of the statement, as far as one can see without knowing values. */
function isLeft(statement: Node, depth: number): boolean {
  if (LEAVING.has(statement.type) || depth > DEPTH_LIMIT) return true;
  if (BRANCHING.has(statement.type)) return /\b(?:return|throw|break|continue)\b|exit\(/.test(statement.text);
  if (statement.type === 'expression_statement') return ENDING.test(statement.text);
  if (statement.type === 'if_statement') return isLeftEitherWay(statement, depth);
  if (!NESTING.has(statement.type)) return false;
  const last = statement.lastNamedChild;
  // Blocks may say inside that it is meant.
  return last !== null && (/comment$/.test(last.type) || isLeft(last, depth + 1));
}

function isLeftEitherWay(condition: Node, depth: number): boolean {
  const [yes, no] = [condition.childForFieldName('consequence'), condition.childForFieldName('alternative')];
  return yes !== null && no !== null && isLeft(yes, depth + 1) && isLeft(no, depth + 1);
}
