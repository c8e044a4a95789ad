import type { Node } from 'web-tree-sitter';

const TEST_PATH =
  /(?:^|\/)(?:test|tests|__tests__|spec|specs|e2e|cypress|__mocks__|fixtures?|testing)\/|[._-](?:test|tests|spec|e2e|cy)\.[cm]?[jt]sx?$/;
const FIXTURE = /(?:^|\/)(?:fixtures?|__fixtures__|testdata|mocks?|__mocks__|\w*[cC]ases)\//;
const NO_PRODUCT =
  /(?:^|\/)(?:(?:examples?|demos?|samples?|benchmarks?|bench|docs?|seeds?|seeders?)\/|seeds?\.[cm]?[jt]s$)/;

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

const FUNCTIONS = new Set(['arrow_function', 'function_expression', 'function']);
const TESTS = new Set(['it', 'test', 'specify', 'fit']);

/** The first name of what is called, without `.each` and the like: `it` of `it.only(…)`. */
export function testWord(call: Node): string | undefined {
  let called = call.childForFieldName('function');
  while (called?.type === 'member_expression' || called?.type === 'call_expression') {
    called = called.childForFieldName('object') ?? called.childForFieldName('function');
  }
  return called?.type === 'identifier' ? called.text : undefined;
}

export function isTestCall(call: Node): boolean {
  return TESTS.has(testWord(call) ?? '') && bodyOfCall(call) !== undefined;
}

/** The function that a call is given last or before its time limit. */
export function bodyOfCall(call: Node): Node | undefined {
  return call.childForFieldName('arguments')?.namedChildren.findLast((node) => FUNCTIONS.has(node.type));
}

/** The call of `it` or `test` whose own function a node stands in, not one inside of that. */
export function testRightAround(node: Node): Node | undefined {
  for (let at = node.parent; at !== null; at = at.parent) {
    if (!FUNCTIONS.has(at.type)) continue;
    const call = at.parent?.parent;
    return call?.type === 'call_expression' && isTestCall(call) ? call : undefined;
  }
  return undefined;
}
