/** Folders and names of texts that tests want to be wrong. */
const FOLDER =
  /(?:^|\/)(?:test[-_]?data|test\w*[-_]data|(?:\w+[-_])?fixtures?|__fixtures__|snapshots|corpus|highlighted)\//i;
const NAME =
  /(?:^|[-_.])(?:fail(?:ing|ed|s)?\d*|invalid|broken\w*|malformed|bad(?:_?syntax)?|corrupt(?:ed)?|illegal|erroneous|syntax[-_]?errors?)(?:[-_.]|$)/i;

/** What tests read: whether it is valid is for the test to say, which fails where it should be and is not. */
const TEST_MATERIAL =
  /(?:^|\/)t\/t\d+\/|(?:^|\/)tests?\/(?:.*\/)?(?:(?:examples?|resources|data|source)\/.*|[^/]+\.(?:json|xml|ya?ml|html?|css|toml))$/i;

/** Whether the path says that a text need not be valid. */
export function isWrongOnPurpose(path: string): boolean {
  return FOLDER.test(path) || TEST_MATERIAL.test(path) || path.split('/').some((segment) => NAME.test(segment));
}
