export interface TextPiece {
  /** The place of its text in the list. */
  readonly text: number;
  /** Where it starts there, in UTF-16 code units. */
  readonly offset: number;
  readonly content: string;
}

/** Pieces of at most so many characters, cut at the end of a line where there is one, with some lines of the piece before. */
export function cutTexts(texts: readonly string[], maxCharacters: number, overlap: number): TextPiece[] {
  return texts.flatMap((content, text) => {
    const pieces: TextPiece[] = [];
    let offset = 0;
    while (content.length - offset > maxCharacters) {
      const end = endOfPiece(content, offset, maxCharacters);
      pieces.push({ text, offset, content: content.slice(offset, end) });
      offset = Math.max(offset + 1, end - overlap);
      if (isInsidePair(content, offset)) offset++;
    }
    return content === '' ? pieces : [...pieces, { text, offset, content: content.slice(offset) }];
  });
}

function endOfPiece(content: string, offset: number, maxCharacters: number): number {
  const limit = offset + maxCharacters;
  const lineEnd = content.lastIndexOf('\n', limit - 1) + 1;
  if (lineEnd > offset + maxCharacters / 2) return lineEnd;
  return isInsidePair(content, limit) ? limit - 1 : limit;
}

function isInsidePair(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff;
}
