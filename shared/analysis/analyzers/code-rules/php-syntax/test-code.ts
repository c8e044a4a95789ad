const TEST_PATH = /(?:^|\/)(?:tests?|specs?|fixtures?|stubs?|testing)\/|(?:Test|TestCase|Cest|_test|\.test)\.php$/i;

/** Whether the path says that the file belongs to the tests. */
export function isTestPath(path: string): boolean {
  return TEST_PATH.test(path);
}
