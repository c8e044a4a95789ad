/** Every way a path can be left out of an analysis; what each means to people stands in shared/findings/skip-reasons.ts. */
export const SKIP_REASONS = [
  'ignored',
  'binary',
  'too-large',
  'minified',
  'generated',
  'encoding',
  'symlink',
  'unreadable',
  'not-a-file',
  'unchanged',
] as const;
export type SkipReason = (typeof SKIP_REASONS)[number];
