import type { Node } from 'web-tree-sitter';
import type { FileToAnalyze } from '../../analyzer';
import { attributesOf, isTestFunction } from './attributes';

const TEST_PATH =
  /(?:^|\/)(?:tests?|[\w-]+[-_]test(?:s|ing|kit)?|test[-_]\w+|benches|examples?|fuzz|testdata|fixtures)\/|(?:^|\/)(?:tests?|\w+_tests?|test_\w+|build)\.rs$/;

/** Tests, benchmarks, examples and build scripts. */
export function isTestCode({ path }: FileToAnalyze, node: Node): boolean {
  if (TEST_PATH.test(path)) return true;
  for (let above: Node | null = node; above !== null; above = above.parent) {
    if (above.type === 'mod_item' && attributesOf(above).some(({ text }) => /\bcfg\b.*\btest\b/s.test(text))) {
      return true;
    }
    if (above.type === 'function_item' && isTestFunction(above)) return true;
  }
  return false;
}
