import type { SourceText } from '../../text/source-text';
import type { LexedText } from '../../tokens/lexed-text';
import { chainHash } from '../../tokens/text-hash';
import type { CloneLine } from './clone-lines-codec';

export interface LinesInput {
  readonly source: SourceText;
  readonly lexed: LexedText;
  /** Statements that start so are left out, to their last line. */
  readonly imports: RegExp | undefined;
}

/** The lines that hold tokens, without imports; a token over several lines belongs to its first. */
export function significantLines({ source, lexed: { tokens }, imports }: LinesInput): CloneLine[] {
  const { text } = source;
  const lines: CloneLine[] = [];
  let depth = 0;
  let isImport = false;
  for (let index = 0, line = 1; index < tokens.length;) {
    while (line < source.lineCount && source.lineStart(line + 1) <= tokens.start(index)) line++;
    const nextLineStart = line < source.lineCount ? source.lineStart(line + 1) : text.length + 1;
    // An import goes on while one of its brackets is open.
    if (depth === 0) isImport = imports !== undefined && startsAt(imports, text, tokens.start(index));
    const first = index;
    let hash = 0;
    for (; index < tokens.length && tokens.start(index) < nextLineStart; index++) {
      hash = chainHash(hash, tokens.hash(index));
      if (isImport) depth = Math.max(0, depth + bracketOf(text[tokens.start(index)] ?? ''));
    }
    if (isImport) continue;
    const endColumn = Math.min(tokens.end(index - 1), source.lineEnd(line)) - source.lineStart(line) + 1;
    lines.push({ line, hash, tokens: index - first, endColumn });
  }
  return lines;
}

function startsAt(pattern: RegExp, text: string, start: number): boolean {
  pattern.lastIndex = start;
  return pattern.test(text);
}

function bracketOf(character: string): number {
  if (character === '(' || character === '{' || character === '[') return 1;
  return character === ')' || character === '}' || character === ']' ? -1 : 0;
}
