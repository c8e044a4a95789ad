/** Folders and names of texts that tests want to be wrong. */
const FOLDER = /(?:^|\/)(?:test[-_]?data|(?:\w+[-_])?fixtures?|__fixtures__|snapshots|corpus|highlighted)\//i;
const NAME =
  /(?:^|[-_.])(?:fail(?:ing|ed|s)?\d*|invalid|broken\w*|malformed|bad|corrupt(?:ed)?|illegal|erroneous|syntax[-_]?errors?)(?:[-_.]|$)/i;

/** Whether the path says that a text need not be valid. */
export function isWrongOnPurpose(path: string): boolean {
  return FOLDER.test(path) || path.split('/').some((segment) => NAME.test(segment));
}
