import type { Node } from 'web-tree-sitter';
import { enclosingMethod } from './bodies';
import { hasAnnotation } from './modifiers';

const TEST_PATH = /(?:^|\/)(?:test|tests|testing|jmh|androidTest|[a-zA-Z]+Test)\/|(?:Test|Tests|TestCase|IT)\.java$/;

/** Tests do on purpose what is a mistake elsewhere. */
export function isTestPath(path: string): boolean {
  return TEST_PATH.test(path);
}

export const TEST_ANNOTATIONS: ReadonlySet<string> = new Set([
  'Test',
  'ParameterizedTest',
  'RepeatedTest',
  'TestFactory',
  'TestTemplate',
]);

/** The test method around the node. */
export function enclosingTest(node: Node): Node | undefined {
  const method = enclosingMethod(node);
  return method !== undefined && hasAnnotation(method, TEST_ANNOTATIONS) ? method : undefined;
}
