import type { HostileCase } from './hostile-case';

const BRACKETS_BYTES = 275_000;
const LINE_BYTES = 2_000_000;
/** Short enough for people, so that nobody leaves the text out as minified. */
const RUN_CHARACTERS = 10_000;
const RUNS = [
  'a',
  ' ',
  '\t',
  '"',
  "'",
  '`',
  '/',
  '\\',
  '=',
  '-',
  '#',
  '*',
  '<',
  '{',
  '(',
  '[',
  '}',
  '@',
  '$',
  ':',
  '0',
  'aA1+/',
];

/** Texts that are hard in any language. */
export const SHAPES: readonly Omit<HostileCase, 'path'>[] = [
  { what: '275 kB of brackets', content: () => '['.repeat(BRACKETS_BYTES) },
  { what: 'brackets in lines', content: () => '([{<\n'.repeat(BRACKETS_BYTES / 5) },
  { what: 'one line of 2 MB', content: () => 'a = (b) + "c"; '.repeat(Math.ceil(LINE_BYTES / 15)) },
  {
    what: 'runs of one character',
    content: () => RUNS.map((run) => `x = ${run.repeat(RUN_CHARACTERS / run.length)}!\n`).join(''),
  },
  { what: 'white space alone', content: () => ' \t\r\n'.repeat(50_000) },
  { what: 'nothing', content: () => '' },
];
