import type { Node } from 'web-tree-sitter';

const TEST_PATH =
  /(?:^|\/)(?:t|(?:\w+[_-])?tests?|testing|specs?|fixtures?)\/|(?:^|\/)(?:test_[^/]*|[^/]*_tests?|conftest|tests)\.py$/;
/** Code that tests are about. */
const FIXTURE = /(?:^|\/)(?:\w*fixtures?|\w*examples?|example_\w+|testdata|targets)\//;
const NO_PRODUCT = /(?:^|\/)(?:examples?|demos?|samples?|benchmarks?|docs?|scripts?)\//;
const DEVELOPMENT = /(?:^|[/_.-])(?:dev|devel|development|local|debug|ci|docker|test|testing)[^/]*\.py$/i;
const FUNCTIONS = new Set(['function_definition', 'lambda']);

export function isTestPath(path: string): boolean {
  return TEST_PATH.test(path);
}

/** Tests of the project itself, and none that its tests are about. */
export function isOwnTest(path: string): boolean {
  return TEST_PATH.test(path) && !FIXTURE.test(path);
}

/** Code that nobody attacks: tests, examples, measurements. */
export function isNoProduct(path: string): boolean {
  return isTestPath(path) || NO_PRODUCT.test(path);
}

/** Settings that no visitor meets. */
export function isForDevelopment(path: string): boolean {
  return DEVELOPMENT.test(path);
}

/** The test function whose own body a node stands in, not one inside of that. */
export function testRightAround(node: Node): Node | undefined {
  for (let at = node.parent; at !== null; at = at.parent) {
    if (FUNCTIONS.has(at.type)) return isTestFunction(at) ? at : undefined;
  }
  return undefined;
}

export function isTestFunction(node: Node): boolean {
  return node.type === 'function_definition' && /^test(?:_|[A-Z]|$)/.test(node.childForFieldName('name')?.text ?? '');
}

/** A class or function inside of a test is what the test is about, and no test itself. */
export function isInsideTest(node: Node): boolean {
  for (let at = node.parent; at !== null; at = at.parent) {
    if (FUNCTIONS.has(at.type)) return true;
  }
  return false;
}

/** Whether the line, or the one above it, has a comment: somebody says why. */
export function isExplained(node: Node, text: string): boolean {
  const end = text.indexOf('\n', node.startIndex);
  if (text.slice(node.endIndex, end === -1 ? text.length : end).includes('#')) return true;
  const start = text.lastIndexOf('\n', node.startIndex);
  const above = text.slice(text.lastIndexOf('\n', start - 1) + 1, Math.max(start, 0));
  return above.trimStart().startsWith('#');
}

/** The texts of the decorators of a function or class. */
export function decoratorsOf(node: Node): string[] {
  const around = node.parent;
  if (around?.type !== 'decorated_definition') return [];
  return around.namedChildren.filter(({ type }) => type === 'decorator').map(({ text }) => text);
}
