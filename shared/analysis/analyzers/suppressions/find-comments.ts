import type { Tree } from 'web-tree-sitter';
import type { SourceText } from '../../text/source-text';

export const MARKER = 'aurelis-ignore';

/** A comment that starts with the word `aurelis-ignore`. */
export interface IgnoreComment {
  readonly line: number;
  /** Of the word. */
  readonly start: number;
  /** Behind what the comment says on this line. */
  readonly end: number;
  /** `-file` behind the word, or what else somebody wrote there. */
  readonly suffix: string;
  /** Behind the word, to the end. */
  readonly rest: string;
  /** Nothing but the comment stands on its line. */
  readonly standsAlone: boolean;
  /** What ends the comment, where that is not on this line. */
  readonly openUntil?: string;
}

/** How comments begin, in any language; some marks do so in few languages, and there only at the start of a line. */
const OPENER =
  /(?<opener><#(?!-)|<%--|\{\{!--|<!--|\{-|\(\*|\{#|\/\*|--\[\[|\/\/|--|#|(?<=^[ \t]{0,199})(?:[;%'"*]|::|@?[Rr][Ee][Mm]\b))[/*#;!%-]{0,4}[ \t]{0,40}$/u;

/** How those end that do not end with their line. */
const CLOSERS: ReadonlyMap<string, string> = new Map([
  ['<%--', '--%>'],
  ['{{!--', '--}}'],
  ['<!--', '-->'],
  ['{-', '-}'],
  ['(*', '*)'],
  ['{#', '#}'],
  ['/*', '*/'],
  ['*', '*/'],
  ['--[[', ']]'],
  ['<#', '#>'],
]);

/** Finds them in the text; with a syntax tree also tells comments from strings that look like one. */
export function findComments(source: SourceText, tree: Tree | undefined, limit: number): IgnoreComment[] {
  const comments: IgnoreComment[] = [];
  const { text } = source;
  for (let at = text.indexOf(MARKER); at !== -1; at = text.indexOf(MARKER, at + MARKER.length)) {
    const comment = commentAt(source, at);
    if (comment === undefined || isInString(tree, at)) continue;
    comments.push(comment);
    if (comments.length > limit) break;
  }
  return comments;
}

function commentAt(source: SourceText, start: number): IgnoreComment | undefined {
  const { text } = source;
  const line = source.lineOf(start);
  const before = text.slice(Math.max(source.lineStart(line), start - 200), start);
  const opened = OPENER.exec(before);
  if (opened === null) return undefined;
  const after = text.slice(start, Math.min(source.lineEnd(line), start + 4_000));
  const word = /^aurelis-ignore(?<suffix>-[\w-]*)?(?!\w)/u.exec(after);
  if (word === null) return undefined;
  const closer = CLOSERS.get(opened.groups?.['opener'] ?? '');
  const closedAt = closer === undefined ? -1 : after.indexOf(closer, word[0].length);
  const end = closedAt === -1 ? after.length : closedAt;
  const behind = closedAt === -1 ? '' : after.slice(closedAt + (closer?.length ?? 0));
  return {
    line,
    start,
    end: start + after.slice(0, end).trimEnd().length,
    suffix: word.groups?.['suffix'] ?? '',
    rest: after.slice(word[0].length, end),
    standsAlone: /^[\s{]*$/u.test(before.slice(0, opened.index)) && /^[\s}]*$/u.test(behind),
    ...(closer !== undefined && closedAt === -1 ? { openUntil: closer } : {}),
  };
}

/** Each costs as much as it is deep. */
const MAX_LEVELS_OF_STRING = 20;

function isInString(tree: Tree | undefined, at: number): boolean {
  let node = tree?.rootNode.descendantForIndex(at) ?? null;
  for (let levels = 0; node !== null && levels < MAX_LEVELS_OF_STRING; levels++) {
    if (node.type.includes('comment')) return false;
    if (/string|template|heredoc|char_literal/u.test(node.type) && node.startIndex < at) return true;
    node = node.parent;
  }
  return false;
}
