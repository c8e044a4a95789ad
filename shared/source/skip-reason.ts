/** Every way a path can be left out of an analysis. A new reason must be given a text. */
export type SkipReason =
  'ignored' | 'binary' | 'too-large' | 'minified' | 'generated' | 'encoding' | 'symlink' | 'unreadable' | 'not-a-file';

/** What a report says to the people who own the repository. */
export const SKIP_TEXT: Record<SkipReason, string> = {
  ignored: 'left out by an ignore file, or a folder of dependencies, caches or build output',
  binary: 'a binary file',
  'too-large': 'larger than the limit for one file',
  minified: 'minified code, which nobody edits',
  generated: 'generated from another file',
  encoding: 'not valid UTF-8, nor UTF-16 with a byte order mark',
  symlink: 'a link, which is never followed',
  unreadable: 'could not be read',
  'not-a-file': 'neither a regular file nor a folder',
};
