import type { Node } from 'web-tree-sitter';
import type { CodeRule, Reported } from '../../code-rule';
import { argumentValues } from '../../php-syntax/argument-values';
import { callsOf } from '../../php-syntax/called-function';
import { constantText } from '../../php-syntax/constant-text';

const FINDERS = ['strpos', 'stripos', 'strrpos', 'strripos', 'mb_strpos', 'mb_stripos', 'mb_strrpos', 'array_search'];

export const positionAsBoolean: CodeRule = {
  id: 'php/position-as-boolean',
  languages: ['php'],
  grade: 'bug',
  cwe: [697],
  description: 'A position is taken for yes or no, although the first position is 0.',
  help: [
    '`strpos` and `array_search` answer `false` when there is nothing and 0 when it is found at the start. Both are false to `if`, `!` and `==`.',
    'Compare with `=== false` or `!== false`, or ask `str_contains`, `str_starts_with` or `in_array`.',
  ].join('\n\n'),
  bad: "<?php if (strpos($path, 'admin')) { deny(); }",
  good: "<?php if (strpos($path, 'admin') !== false) { deny(); }",
  query: callsOf(...FINDERS),
  check(match) {
    const call = match.node('call');
    const { parent } = call;
    if (parent === null) return undefined;
    const operator = parent.childForFieldName('operator')?.text ?? '';
    if (parent.type === 'unary_op_expression' && operator === '!') {
      return negation(parent, call);
    }
    if (parent.type === 'binary_expression' && LOOSE.has(operator)) return looseComparison(parent, operator);
    return isTruthTest(call, parent) && !isSeparator(argumentValues(call)[1])
      ? { at: call, message: 'A match at the very start is position 0, which counts as false.' }
      : undefined;
  },
};

const LOOSE: ReadonlyMap<string, string> = new Map([
  ['==', '==='],
  ['!=', '!=='],
  ['<>', '!=='],
]);

const MESSAGE = 'Position 0 counts as false here: a match at the very start looks like none.';

function negation(parent: Node, call: Node): Reported {
  return {
    at: parent,
    message: MESSAGE,
    fix: {
      description: 'Compare with `=== false`',
      edits: [{ start: parent.startIndex, end: parent.endIndex, text: `(${call.text} === false)` }],
    },
  };
}

function looseComparison(parent: Node, operator: string): Reported | undefined {
  const sides = [parent.childForFieldName('left'), parent.childForFieldName('right')];
  if (!sides.some((side) => side?.type === 'boolean' && side.text.toLowerCase() === 'false')) return undefined;
  const sign = parent.childForFieldName('operator');
  const strict = LOOSE.get(operator);
  if (sign === null || strict === undefined) return undefined;
  return {
    at: parent,
    message: MESSAGE,
    fix: {
      description: `Compare with \`${strict}\``,
      edits: [{ start: sign.startIndex, end: sign.endIndex, text: strict }],
    },
  };
}

function isTruthTest(call: Node, parent: Node): boolean {
  if (parent.type === 'conditional_expression') {
    return parent.childForFieldName('condition')?.id === call.id && parent.childForFieldName('body') !== null;
  }
  if (parent.type === 'binary_expression') {
    return /^(?:&&|\|\||and|or|xor)$/i.test(parent.childForFieldName('operator')?.text ?? '');
  }
  return parent.type === 'parenthesized_expression' && CONDITIONS.has(parent.parent?.type ?? '');
}

/** People who look for a single sign, such as a dot, mean one that has something before it. */
function isSeparator(needle: Node | undefined): boolean {
  return (constantText(needle)?.length ?? 2) === 1;
}

const CONDITIONS: ReadonlySet<string> = new Set(['if_statement', 'else_if_clause', 'while_statement', 'do_statement']);
