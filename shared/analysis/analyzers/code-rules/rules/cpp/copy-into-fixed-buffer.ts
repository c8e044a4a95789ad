import type { Node } from 'web-tree-sitter';
import type { CodeRule } from '../../code-rule';
import { argumentsOf, calledName, isStringLiteral } from '../../cpp-syntax/called';
import { declaredLocally } from '../../cpp-syntax/declared';
import { enclosingFunction } from '../../cpp-syntax/enclosing';

export const copyIntoFixedBuffer: CodeRule = {
  id: 'c/copy-into-fixed-buffer',
  languages: ['c', 'cpp'],
  grade: { cwe: [120], severity: 8.1, confidence: 'medium' },
  description: 'Text of any length from outside the function is copied into a buffer of fixed size.',
  help: [
    'A text longer than the buffer overwrites the stack, which is how programs are taken over.',
    'Use `snprintf(buffer, sizeof buffer, "%s", text)` and look at what it returns.',
  ].join('\n\n'),
  bad: 'void f(const char *name) { char path[64]; strcpy(path, name); }',
  good: 'void f(const char *name) { char path[64]; snprintf(path, sizeof path, "%s", name); }',
  query: `
    (call_expression function: (_) @name arguments: (argument_list . (identifier) @buffer)
      (#match? @name "^(std::)?(strcpy|strcat|stpcpy|sprintf)$")) @call`,
  check(match) {
    const call = match.node('call');
    const buffer = declaredLocally(match.node('buffer'));
    if (buffer?.kind !== 'array' || buffer.isParameter) return undefined;
    const source = unboundedSource(call);
    const around = enclosingFunction(call);
    if (source === undefined || around === undefined || isMeasured(source, around)) return undefined;
    return { at: call, message: `${source.text} may be longer than ${buffer.name.text}.` };
  },
};

/** The parameter, or the variable of the environment, that decides how much is written. */
function unboundedSource(call: Node): Node | undefined {
  const [, second, ...values] = argumentsOf(call);
  if (second === undefined) return undefined;
  const isFormatted = calledName(call) === 'sprintf';
  if (isFormatted && (!isStringLiteral(second) || !/%-?\d*s/.test(second.text))) return undefined;
  return (isFormatted ? values : [second]).find(isFromOutside);
}

function isFromOutside(node: Node): boolean {
  if (node.type === 'call_expression') return calledName(node) === 'getenv';
  if (node.type === 'subscript_expression') return /^argv\s*\[/.test(node.text);
  if (node.type !== 'identifier') return false;
  const variable = declaredLocally(node);
  if (variable?.kind !== 'pointer' || !/^(?:char|const char)$/.test(variable.type)) return false;
  return (
    variable.isParameter || (variable.value?.type === 'call_expression' && calledName(variable.value) === 'getenv')
  );
}

/** Who asks for the length has thought of it. */
function isMeasured(source: Node, around: Node): boolean {
  return around
    .descendantsOfType('call_expression')
    .some(
      (call) => /len|size/i.test(call.childForFieldName('function')?.text ?? '') && call.text.includes(source.text),
    );
}
