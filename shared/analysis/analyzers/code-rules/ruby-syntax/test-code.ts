const TEST_PATH = /(?:^|\/)(?:tests?|specs?|features?|fixtures?)\/|_(?:test|spec)\.rb$|(?:^|\/)test_\w+\.rb$/;

/** Whether the path says that the file belongs to the tests. */
export function isTestPath(path: string): boolean {
  return TEST_PATH.test(path);
}
