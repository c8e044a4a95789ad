import type { Node } from 'web-tree-sitter';
import { simpleName } from './called';

const TEST_FOLDER =
  /(?:^|[/._-])(?:tests?|unittests?|specs?|benchmarks?)(?:[/_-]|\.(?!cs))|(?:^|\/)(?:samples?|examples?)\//i;
const TEST_NAME = /[a-z\d](?:Tests?|Specs?|Benchmarks?)(?:[/._-]|$)/;
const TEST_ATTRIBUTES: ReadonlySet<string> = new Set([
  'Fact',
  'Theory',
  'Test',
  'TestCase',
  'TestCaseSource',
  'TestMethod',
  'DataTestMethod',
]);

/** Whether people would call a file a test, a benchmark or an example, by its path. */
export function isTestPath(path: string): boolean {
  return TEST_FOLDER.test(path) || TEST_NAME.test(path);
}

/** The attribute that makes a method a test of xUnit, NUnit or MSTest. */
export function testAttribute(method: Node): Node | undefined {
  return attributesOf(method).find((one) => TEST_ATTRIBUTES.has(attributeName(one)));
}

export function attributesOf(declaration: Node): Node[] {
  const lists = declaration.namedChildren.filter(({ type }) => type === 'attribute_list');
  return lists.flatMap((list) => list.namedChildren.filter(({ type }) => type === 'attribute'));
}

export function attributeName(attribute: Node): string {
  return simpleName(attribute.childForFieldName('name')).replace(/Attribute$/, '');
}
