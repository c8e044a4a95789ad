import type { Node } from 'web-tree-sitter';
import type { CodeRule } from '../../code-rule';
import { argumentsOf, calledName, isStringLiteral } from '../../cpp-syntax/called';
import { declaredLocally } from '../../cpp-syntax/declared';

/** Where the format stands among the arguments. */
const FORMAT_AT: Readonly<Record<string, number>> = {
  printf: 0,
  fprintf: 1,
  sprintf: 1,
  snprintf: 2,
  syslog: 1,
  dprintf: 1,
  wprintf: 0,
  warnx: 0,
};

export const formatNotLiteral: CodeRule = {
  id: 'c/format-not-literal',
  languages: ['c', 'cpp'],
  grade: { cwe: [134], severity: 7.5, confidence: 'medium' },
  description: 'A text that is not known here is used as a format.',
  help: 'Each `%` in it makes the function read, or with `%n` write, memory it was not given. Write `printf("%s", text)`.',
  bad: 'void f(const char *text) { printf(text); }',
  good: 'void f(const char *text) { printf("%s", text); }',
  query: `
    (call_expression function: (_) @name arguments: (argument_list)
      (#match? @name "^(std::)?(printf|fprintf|sprintf|snprintf|syslog|dprintf|wprintf|warnx)$")) @call`,
  check(match) {
    const call = match.node('call');
    const given = argumentsOf(call);
    const place = FORMAT_AT[calledName(call)] ?? 0;
    const format = given[place];
    // With values behind it, the text is meant as a format.
    if (format === undefined || given.length !== place + 1 || !isUnknownText(format)) return undefined;
    const message = 'Each % in this text is taken for a place to put a value.';
    // What a wide text wants, compilers do not agree on.
    if (calledName(call) === 'wprintf') return { at: format, message };
    const edits = [{ start: format.startIndex, end: format.startIndex, text: '"%s", ' }];
    return { at: format, message, fix: { description: 'Print it as a text', edits } };
  },
};

function isUnknownText(node: Node): boolean {
  if (node.type === 'call_expression') {
    return node.childForFieldName('function')?.type === 'field_expression' && node.text.endsWith('.c_str()');
  }
  if (node.type !== 'identifier') return ['field_expression', 'subscript_expression'].includes(node.type);
  // A name in capitals is a macro; a format under that name is one on purpose.
  if (/^[A-Z\d_]+$/.test(node.text) || /fmt|format|usage|help/i.test(node.text)) return false;
  if (isConstantOfFile(node)) return false;
  const variable = declaredLocally(node);
  return (
    variable !== undefined &&
    !isStringLiteral(variable.value) &&
    (variable.kind === 'pointer' || variable.kind === 'array')
  );
}

/** Whether the file declares the name once, outside of functions, with a text that stands there. */
function isConstantOfFile(name: Node): boolean {
  return name.tree.rootNode.namedChildren.some(
    (one) =>
      one.type === 'declaration' &&
      one.descendantsOfType('init_declarator').some((declarator) => {
        const declared = declarator.childForFieldName('declarator')?.descendantsOfType('identifier')[0];
        return declared?.text === name.text && isStringLiteral(declarator.childForFieldName('value'));
      }),
  );
}
