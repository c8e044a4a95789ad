const TEST_PATH =
  /(?:^|[/._-])(?:tests?|unittests?|testing|benchmarks?|bench|fuzz(?:ing|ers?)?|examples?|samples?)(?:[/_-])|_(?:test|unittest|bench)s?\.\w+$/i;

/** Whether people would call a file a test, a benchmark or an example, by its path. */
export function isTestPath(path: string): boolean {
  return TEST_PATH.test(path);
}
