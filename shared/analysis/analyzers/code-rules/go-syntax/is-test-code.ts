import type { Node } from 'web-tree-sitter';
import type { FileToAnalyze } from '../../analyzer';
import { packageName } from './imports';

const TEST_FILE = /_test\.go$/;
/** Folders whose code is there for tests, or to be looked at. */
const TEST_FOLDER =
  /(?:^|\/)(?:tests?|e2e|testdata|testutils?|testing|[a-z]+test|mocks?|_?examples?|samples?|demos?|tutorials?|integration)\//;

export function isTestFile({ path }: FileToAnalyze): boolean {
  return TEST_FILE.test(path);
}

/** Tests, what they use, and examples. */
export function isTestCode({ path }: FileToAnalyze): boolean {
  return TEST_FILE.test(path) || TEST_FOLDER.test(path);
}

/** Where tests are, whatever the name of the file. */
export function hasTests(file: FileToAnalyze, node: Node): boolean {
  return TEST_FILE.test(file.path) || packageName(node, 'testing') !== undefined;
}
