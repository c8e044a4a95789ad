import { isBuiltin } from 'node:module';
import { isPlainScript } from './is-plain-script';
import { rewriting, type Rewrite, type TextEdit } from './rewrite';
import { wholeLines } from './source-form';
import { withoutElement } from './without-element';

const IMPORT =
  /^[ \t]*import\s+(?:type\s+)?(?<standard>[\w$]+)?(?:\s*,\s*)?(?<more>\{[^{}]*\}|\*\s*as\s+[\w$]+)?\s*from\s*(?:'(?<single>[^'\n]+)'|"(?<double>[^"\n]+)")[ \t]*;?(?!\s*(?:with|assert)\b)/dmy;
const FURTHEST = 2000;
const OTHER_STATEMENT = /^(?:import|export)\b/gm;

type Range = readonly [start: number, end: number];

interface FoundImport {
  readonly start: number;
  readonly end: number;
  readonly source: string;
  /** Its default name, and what stands beside that: names in braces, or all as one. */
  readonly standard: Range | undefined;
  readonly more: Range | undefined;
}

/**
 * A name goes out of an import. The statement itself goes where the module does nothing when it is loaded: a built-in one, and in
 * TypeScript any, since the compiler leaves it out, too.
 */
export const withoutImport: Rewrite = ({ text, found, path }) => {
  const statement = importAround(text, found.start);
  if (statement === undefined) return undefined;
  const edit = withoutName(text, statement, found.start);
  if (edit !== undefined) return rewriting('Take the name away', edit);
  if (isPlainScript(path) && !isBuiltin(statement.source)) return undefined;
  // Without its last import or export a file is no module any more.
  if ((text.match(OTHER_STATEMENT)?.length ?? 0) < 2) return undefined;
  const range = wholeLines(text, statement.start, statement.end);
  return rewriting('Take the import away', { ...range, text: '' });
};

/** Undefined where it is the only name. */
function withoutName(text: string, { standard, more }: FoundImport, at: number): TextEdit | undefined {
  if (more === undefined) return undefined;
  const isInside = at >= more[0] && at < more[1];
  if (!isInside) return standard === undefined ? undefined : { start: standard[0], end: more[0], text: '' };
  const one = text[more[0]] === '{' ? withoutElement(text, more, at) : undefined;
  if (one !== undefined || standard === undefined) return one;
  return { start: standard[1], end: more[1], text: '' };
}

function importAround(text: string, at: number): FoundImport | undefined {
  const from = text.lastIndexOf('import', at);
  if (from === -1 || at - from > FURTHEST) return undefined;
  IMPORT.lastIndex = text.lastIndexOf('\n', from - 1) + 1;
  const match = IMPORT.exec(text);
  const ranges = match?.indices?.groups;
  if (match === null || ranges === undefined || at >= IMPORT.lastIndex || /\/[/*]/.test(match[0])) return undefined;
  const { single, double } = match.groups ?? {};
  const [start, end] = [match.index, match.index + match[0].length];
  return { start, end, source: single ?? double ?? '', standard: ranges['standard'], more: ranges['more'] };
}
