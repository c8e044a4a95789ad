import type { Node } from 'web-tree-sitter';

const TEST_PATH =
  /(?:^|[-_/])(?:tests?|testing|test-?[dD]ata|test-?[fF]ixtures|jmh|benchmarks?)[-_/]|[a-z]Test\/|(?:Test|Tests|Spec|Benchmark)\.kts?$/;

/** Tests do on purpose what is a mistake elsewhere. */
export function isTestPath(path: string): boolean {
  return TEST_PATH.test(path);
}

/** Annotations of a declaration. */
export function annotationsOf(declaration: Node): Node[] {
  const modifiers = declaration.namedChildren.find(({ type }) => type === 'modifiers');
  return modifiers?.namedChildren.filter(({ type }) => type === 'annotation') ?? [];
}

/** The name of an annotation without its package. */
export function annotationName(annotation: Node): string {
  const name = annotation.descendantsOfType('user_type')[0];
  return name?.namedChildren.findLast(({ type }) => type === 'identifier')?.text ?? '';
}

const TESTS = new Set(['Test', 'ParameterizedTest', 'RepeatedTest']);

export function isTest(declaration: Node): boolean {
  return annotationsOf(declaration).some((annotation) => TESTS.has(annotationName(annotation)));
}
