const MADE_FOR_TESTS =
  /(?:^|\/)(?:tests?|__tests__|specs?|fixtures?|__fixtures__|testdata|test[-_](?:data|files|cases|fixtures|pages)|[A-Z][\w.]*\.Tests?)\//i;

/** Whether what is wrong in a file of that path, of no programming language, may be what a test is about. */
export function isMadeForTests(path: string): boolean {
  return MADE_FOR_TESTS.test(path);
}
