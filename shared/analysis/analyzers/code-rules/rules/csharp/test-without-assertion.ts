import type { Node } from 'web-tree-sitter';
import type { CodeRule } from '../../code-rule';
import { calledName } from '../../csharp-syntax/called';
import { methodOfFile } from '../../csharp-syntax/method-of-file';
import { attributeName, attributesOf, testAttribute } from '../../csharp-syntax/test-code';

const CHECK =
  /assert|verif|should|expect|check|ensure|throw|fail|receive|must|approve|snapshot|match|compare|equal|validat|test|contain/i;
/** That nothing is thrown is all such a test wants to know. */
const WANTS_NO_ERROR =
  /throw|crash|fail|compile|exception|error|smoke|safe|works?|allow|support|connect|example|performance|benchmark|stackoverflow/i;
/** Code that is there to be read, or to be timed. */
const NO_TEST_PATH =
  /(?:^|[/.])(?:documentation|docs|samples?|examples?|snippets|benchmarks?|performance|demos?)\/|(?:Demo|Performance|Benchmark)Tests?\.cs$/i;

export const testWithoutAssertion: CodeRule = {
  id: 'csharp/test-without-assertion',
  languages: ['csharp'],
  grade: 'test',
  description: 'A test checks nothing: it has no assertion.',
  help: 'It is green as long as nothing throws, whatever the code gives back. Assert what the result has to be.',
  bad: `class CartTests {
  [Fact] public void AddsItem() { var cart = new Cart(); cart.Add(new Item()); }
}`,
  good: `class CartTests {
  [Fact] public void AddsItem() { var cart = new Cart(); cart.Add(new Item()); Assert.Single(cart.Items); }
}`,
  query: '(method_declaration (attribute_list) name: (identifier) @name body: (_) @body) @method',
  check(match) {
    const method = match.node('method');
    const attribute = testAttribute(method);
    const body = match.node('body');
    // What the grammar could not read, such as a variable named `async`, may be the assertion.
    if (attribute === undefined || body.namedChildCount === 0 || body.hasError) return undefined;
    // The runner compares the result, or waits for the exception.
    const names = attributesOf(method).map(attributeName);
    const isCheckedOutside = names.some((name) => /Expected|Ignore|Explicit|Benchmark/i.test(name));
    if (isCheckedOutside || givesResult(method) || /ExpectedResult|Skip\s*=/.test(attribute.text)) return undefined;
    const name = match.node('name');
    if (WANTS_NO_ERROR.test(name.text) || NO_TEST_PATH.test(match.file.path)) return undefined;
    return checksSomething(body) ? undefined : { at: name, message: 'This test has no assertion.' };
  },
};

/** NUnit compares what a test gives back with what its cases expect. */
function givesResult(method: Node): boolean {
  const type = method.childForFieldName('returns')?.text ?? 'void';
  return !/^(?:void|(?:[\w.]+\.)?(?:Value)?Task)$/.test(type);
}

function checksSomething(body: Node): boolean {
  if (body.descendantsOfType('comment').some(({ text }) => /\bno (?:exception|error)|not throw/i.test(text))) {
    return true;
  }
  if (body.descendantsOfType(['throw_statement', 'throw_expression']).length > 0) return true;
  return body.descendantsOfType(['invocation_expression', 'object_creation_expression']).some(isCheck);
}

function isCheck(call: Node): boolean {
  const called = call.childForFieldName('function')?.text.slice(0, 400) ?? '';
  if (CHECK.test(calledName(call)) || CHECK.test(called.replaceAll('Test', ''))) return true;
  return call.parent?.type === 'arrow_expression_clause' || (isShared(call, called) && mayCheck(call));
}

/** A method of the class, of the one it extends, or of another class of this file may check for many tests. */
function isShared(call: Node, called: string): boolean {
  const isOwn = /^(?:this\.|base\.)?\w+(?:<.*>)?$/s.test(called);
  return isOwn || (/^[A-Z]\w*\./.test(called) && methodOfFile(calledName(call), call) !== undefined);
}

/** Whether the method called checks something, or stands in another file. */
function mayCheck(call: Node): boolean {
  const called = methodOfFile(calledName(call), call);
  const calls = called?.descendantsOfType(['invocation_expression', 'throw_statement']);
  return (
    calls?.some(({ type, text }) => type === 'throw_statement' || CHECK.test(text.slice(0, 400))) ??
    calledName(call) !== 'nameof'
  );
}
