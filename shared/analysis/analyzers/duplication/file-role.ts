const TEST_FOLDER = /(?:^|\/)(?:tests?|specs?|__tests__|e2e|androidTest|integration-?tests?|src\/[a-zA-Z]*Test)\//;
const TEST_FILE = /(?:^|\/)(?:test_[^/]+|[^/]+_test|[^/]+_spec|[^/]+[.-](?:test|spec|cy)|[^/]*Tests?|[^/]+IT)\.[a-z]+$/;
const TEST_DATA =
  /(?:^|\/)(?:fixtures?|__fixtures__|test-?data|test-?cases|__snapshots__|snapshots?|golden|samples?|examples?|corpus|mocks?|__mocks__)\//i;
/** By the code of a language that people speak: `languages/js/` is no translation. */
const TRANSLATION =
  /(?:^|\/)(?:langs?|languages?|locales?|i18n|l10n|intl|translations?|messages)\/(?:[^/]+\/)*(?!(?:db|go|io|js|py|rb|rs|ts|ui|vb)[/.])[a-z]{2}(?:[-_]\w{2,8})*(?:\/|\.[a-z]+$)/i;

/** Whether a file tests others, by its name or a folder above it. */
export function isTestPath(path: string): boolean {
  return TEST_FOLDER.test(path) || TEST_FILE.test(path);
}

/** Whether a file is read by tests or shown to people: what repeats there is meant to. */
export function isTestData(path: string): boolean {
  return TEST_DATA.test(path);
}

/** Whether a file holds what people read in one of several languages: what is not translated yet is the same in all. */
export function isTranslation(path: string): boolean {
  return TRANSLATION.test(path);
}
