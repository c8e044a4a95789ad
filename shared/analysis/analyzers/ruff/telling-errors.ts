import type { SourceText } from '../../text/source-text';
import type { Found } from '../analyzer';

/** What Python 2 wrote and Python 3 cannot read. */
const PYTHON_2: readonly RegExp[] = [
  // `print x`
  /(?:^|[:;])\s*print(?:\s+[\w{]|\s*["'`])/,
  // `exec "x"`
  /(?:^|[:;])\s*exec\s+["'\w]/,
  // `raise Error, "x"`
  /(?:^|[:;])\s*raise\s+[\w.]+\s*,/,
  // `0755`, `10L`, `ur"x"`, `a <> b`
  /(?<![\w.])0[0-7]+\b(?!\.)|(?<![\w.])\d+L\b|\bur["']|<>/i,
  // `def f(a, (b, c)):`
  /\bdef\s+\w+\((?:[^()]*,)?\s*\(/,
];

const PYTHON_2_MESSAGE = 'This is Python 2, which no Python that is still maintained reads.';

/**
 * Of the syntax errors of one file, in the order of the text, those that tell something: where the parser has lost its way, it finds
 * more on the same line. A file in Python 2 has one that says so, however many lines of it are unreadable.
 */
export function tellingErrors(errors: readonly Found[], source: SourceText): readonly Found[] {
  const lineOf = ({ start }: Found): number => source.lineOf(start);
  const older = errors.find((error) => isPython2(source, lineOf(error)));
  if (older !== undefined) return [{ ...older, message: PYTHON_2_MESSAGE }];
  return errors.filter((error, index) => index === 0 || lineOf(error) !== lineOf(errors[index - 1] ?? error));
}

function isPython2(source: SourceText, line: number): boolean {
  const text = source.text.slice(source.lineStart(line), source.lineEnd(line));
  return PYTHON_2.some((pattern) => pattern.test(text));
}
