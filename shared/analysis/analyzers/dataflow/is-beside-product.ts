import { isTestData, isTestPath } from '../duplication/file-role';

/** Build tools of Java keep here what is shipped, whatever its packages are called. */
const SHIPPED = /(?:^|\/)src\/main\//;
const FOLDER =
  /(?:^|\/)(?:demos?|bench|benches|benchmarks?|benchmarking|docs?|docs?_src|documentation|[\w-]*test-?suite|[\w.-]+[-_](?:tests?|examples?|samples?|benchmarks?)|(?:test|example|benchmark)[-_][\w.-]+)\//i;
const FILE = /(?:^|\/)(?:conftest|noxfile|[\w.-]*(?:Benchmark|Example|TestCase))\.[a-z]+$/;

/** Whether a file tests, measures, builds or shows the product and is not part of it: what enters there comes from whoever runs it. */
export function isBesideProduct(path: string): boolean {
  if (SHIPPED.test(path)) return false;
  return isTestPath(path) || isTestData(path) || FOLDER.test(path) || FILE.test(path);
}
