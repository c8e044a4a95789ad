const TEST_FOLDER = /(?:^|\/)(?:tests?|specs?|__tests__|e2e|androidTest|integration-?tests?|src\/[a-zA-Z]*Test)\//;
const TEST_FILE = /(?:^|\/)(?:test_[^/]+|[^/]+_test|[^/]+_spec|[^/]+[.-](?:test|spec|cy)|[^/]*Tests?|[^/]+IT)\.[a-z]+$/;
const TEST_DATA =
  /(?:^|\/)(?:fixtures?|__fixtures__|test-?data|test-?cases|__snapshots__|snapshots?|golden|samples?|examples?|corpus|mocks?|__mocks__)\//i;

/** Whether a file tests others, by its name or a folder above it. */
export function isTestPath(path: string): boolean {
  return TEST_FOLDER.test(path) || TEST_FILE.test(path);
}

/** Whether a file is read by tests or shown to people: what repeats there is meant to. */
export function isTestData(path: string): boolean {
  return TEST_DATA.test(path);
}
