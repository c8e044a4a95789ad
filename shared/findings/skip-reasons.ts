/** What a skip reason means to people, and whether something went wrong or was meant to be left out. */
export interface SkipReason {
  text: string;
  isExpected: boolean;
}

const SKIP_REASONS: ReadonlyMap<string, SkipReason> = new Map([
  ['ignored', { text: 'left out by an ignore rule', isExpected: true }],
  ['binary', { text: 'not text', isExpected: true }],
  ['empty', { text: 'empty', isExpected: true }],
  ['generated', { text: 'generated code', isExpected: true }],
  ['vendored', { text: 'code of others kept in the project', isExpected: true }],
  ['minified', { text: 'minified code', isExpected: true }],
  ['unsupported-language', { text: 'no analyzer for this language', isExpected: true }],
  ['symbolic-link', { text: 'symbolic link, not followed', isExpected: true }],
  ['too-large', { text: 'larger than the limit', isExpected: false }],
  ['too-many-files', { text: 'more files than the limit', isExpected: false }],
  ['too-many-findings', { text: 'more findings than the limit', isExpected: false }],
  ['unreadable', { text: 'could not be read', isExpected: false }],
  ['encoding', { text: 'not in UTF-8', isExpected: false }],
  ['deadline', { text: 'not finished within its time limit', isExpected: false }],
  ['analyzer-failed', { text: 'an analyzer failed on it', isExpected: false }],
]);

/** A word that is not known is shown as it is, and never taken for harmless. */
export function describeSkipReason(reason: string): SkipReason {
  return SKIP_REASONS.get(reason) ?? { text: reason, isExpected: false };
}
