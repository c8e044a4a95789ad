/** What a skip reason means to people, and whether something went wrong or was meant to be left out. */
export interface SkipReason {
  text: string;
  isExpected: boolean;
}

const SKIP_REASONS: ReadonlyMap<string, SkipReason> = new Map([
  ['ignored', { text: 'left out by an ignore rule', isExpected: true }],
  ['binary', { text: 'not text', isExpected: true }],
  ['generated', { text: 'generated from another file', isExpected: true }],
  ['minified', { text: 'minified code, which nobody edits', isExpected: true }],
  ['unchanged', { text: 'not changed since the commit that was named', isExpected: true }],
  ['symlink', { text: 'a link, which is never followed', isExpected: true }],
  ['not-a-file', { text: 'neither a regular file nor a folder', isExpected: true }],
  ['too-large', { text: 'larger than the limit for one file', isExpected: false }],
  ['too-many-findings', { text: 'more findings than the limit for one file', isExpected: false }],
  ['unreadable', { text: 'could not be read', isExpected: false }],
  ['encoding', { text: 'not valid UTF-8, nor UTF-16 with a byte order mark', isExpected: false }],
  ['deadline', { text: 'not finished within its time limit', isExpected: false }],
  ['memory', { text: 'needed more memory than one file may', isExpected: false }],
  ['too-deep', { text: 'nested deeper than an analyzer can follow', isExpected: false }],
  [
    'followed-apart',
    { text: 'too much code to follow data through at once: none is followed from before it to it', isExpected: false },
  ],
  ['followed-so-far', { text: 'data takes more ways through it than were followed', isExpected: false }],
  ['not-imported', { text: 'results of another tool that could not be taken over', isExpected: false }],
  ['analyzer-failed', { text: 'an analyzer failed on it', isExpected: false }],
]);

/** A word that is not known is shown as it is, and never taken for harmless. */
export function describeSkipReason(reason: string): SkipReason {
  return SKIP_REASONS.get(reason) ?? { text: reason, isExpected: false };
}
