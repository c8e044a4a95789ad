/** Tests and documents need values that look real, and make them up. */
const INVENTED =
  /(?:^|\/)(?:t|tests?|__tests__|testing|testdata|test[-_]?\w*|spec|specs|e2e|cypress|fixtures?|__fixtures__|mocks?|__mocks__|docs?(?:_src)?|locales?|i18n|translations?|golden)\/|(?:^|\/|[._-])(?:test|tests|spec|mock|mocks|fixture|fixtures)[._-]|_test\.\w+$|\.(?:md|mdx|rst|adoc|lock|svg|map|snap|har)$|Tests?\.\w+$|(?:^|\/)(?:swagger|openapi)[^/]*\.(?:ya?ml|json)$|(?:^|\/)CHANGE(?:S|LOG)[^/]*$/i;
/** What is to be copied and filled in. */
const TO_FILL_IN =
  /(?:^|\/)(?:examples?|samples?|demos?|stories)\/|(?:^|\/|[._-])(?:example|sample|stories|template|dist)(?:[._-]|$)/i;

/** Whether secrets in a file of that path are made up. */
export function isInvented(path: string): boolean {
  return INVENTED.test(path);
}

/** Whether a text with the look of a secret, and no more than that, says nothing in a file of that path. */
export function isPretended(path: string): boolean {
  return INVENTED.test(path) || TO_FILL_IN.test(path);
}
