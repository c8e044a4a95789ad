import type { Node } from 'web-tree-sitter';
import type { CodeRule } from '../../code-rule';
import { argumentsOf } from '../../javascript-syntax/calls';
import { isOwnTest } from '../../javascript-syntax/test-code';

const CONSTANTS = new Set(['true', 'false', 'number', 'string', 'null', 'undefined']);
const ASSERTIONS = new Set(['ok', 'equal', 'strictEqual', 'deepEqual', 'deepStrictEqual', 'isTrue', 'isOk']);
/** With one value; what follows is a message. */
const OF_ONE = new Set(['ok', 'isTrue', 'isOk']);
/** The test says how many assertions are to run, so each counts that a place was reached. */
const COUNTED = /\b(?:assert|t)\.(?:expect|plan)\s*\(|\bQUnit\b|\bexpect\.(?:assertions|hasAssertions)\s*\(/;

export const constantAssertion: CodeRule = {
  id: 'javascript/constant-assertion',
  languages: ['javascript', 'typescript'],
  grade: 'test',
  description: 'An assertion compares a constant with a constant.',
  help: 'It holds whatever the code does. Compare what the code gave. To say that a line is never reached, throw there.',
  bad: 'expect(true).toBe(true);',
  good: 'expect(shop.isOpen).toBe(true);',
  query: `((call_expression function: (member_expression object: (call_expression function: (identifier) @name
      arguments: (arguments . [(true) (false) (number) (string) (null) (undefined)] @value .)) property: (property_identifier) @matcher)) @call (#eq? @name "expect"))
    ((call_expression function: [(identifier) @name (member_expression object: (identifier) @name)]
      arguments: (arguments . [(true) (number)] @value)) @call (#eq? @name "assert"))`,
  check(match) {
    if (!isOwnTest(match.file.path)) return undefined;
    const [call, value] = [match.node('call'), match.node('value')];
    const matcher = match.find('matcher')?.text;
    const other = argumentsOf(call)[matcher === undefined ? 1 : 0];
    const isConstant = other === undefined || CONSTANTS.has(other.type);
    const holds = matcher === undefined ? isHeld(value, methodOf(call)) : isMet(value, other, matcher);
    const { text } = match.file.source;
    if (!isConstant || !holds || COUNTED.test(text) || isExplained(text, call.endIndex)) return undefined;
    return { at: call, message: 'This holds whatever the code does.' };
  },
};

function methodOf(call: Node): string {
  return call.childForFieldName('function')?.childForFieldName('property')?.text ?? 'ok';
}

/** `assert(0)` says that a line is never reached. */
function isHeld(value: Node, method: string): boolean {
  return ASSERTIONS.has(method) && !(OF_ONE.has(method) && value.text === '0');
}

/** `expect(true).toBe(false)` says that a line is never reached. */
function isMet(value: Node, other: Node | undefined, matcher: string): boolean {
  if (value.text === 'false' || /^(?:toThrow|fail)/.test(matcher)) return false;
  return other === undefined || other.text === value.text;
}

/** Such as `assert(true); // comes here only when nothing was thrown`. */
function isExplained(text: string, end: number): boolean {
  const lineEnd = text.indexOf('\n', end);
  return text.slice(end, lineEnd === -1 ? text.length : lineEnd).includes('//');
}
