/** One part of `npm run check`: a heading, and the program of ours or of a package that does it. */
export interface Step {
  title: string;
  command: readonly string[];
}

/** The slow ones first, so that the two that run side by side end together. */
export const STEPS: readonly Step[] = [
  { title: 'Lint', command: ['node_modules/eslint/bin/eslint.js', '--max-warnings=0', '.'] },
  { title: 'Types', command: ['node_modules/typescript/bin/tsc', '--noEmit', '--pretty', 'false'] },
  {
    title: 'Types of the dashboard',
    command: ['node_modules/typescript/bin/tsc', '--noEmit', '--pretty', 'false', '-p', 'clients/dashboard'],
  },
  { title: 'Format', command: ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.'] },
  { title: 'Imports', command: ['tools/check-imports.ts'] },
  { title: 'File names', command: ['node_modules/@ls-lint/ls-lint/bin/cli.js'] },
  { title: 'Lock file', command: ['tools/complete-lock.ts', '--check'] },
  { title: 'Build', command: ['tools/build.ts'] },
];
