import { SaxesParser } from 'saxes';
import type { Found } from '../../analyzer';
import { syntaxFinding } from '../syntax-finding';

/** Declared in a file elsewhere, which is not read. */
const UNKNOWN_ENTITY = /undefined entity/;
/** What only a whole document has; other documents take a piece in. */
const PIECE = /root (?:element|node)|only one root/i;
/** A licence that is put in front of other files, for one. */
const ONLY_COMMENTS = /^\s*<\?xml[^>]{0,200}\?>(?:\s|<!--(?:(?!-->)[^])*-->)*$/;
/** Site generators take this off before anyone reads the rest. */
const FRONT_MATTER = /^---\r?\n/;

class Stop extends Error {}

/** The first place where a text is no XML; what comes behind it follows from it. */
export function xmlErrors(text: string): readonly Found[] {
  if (!text.trimStart().startsWith('<') || FRONT_MATTER.test(text)) return [];
  const parser = new SaxesParser({ xmlns: false });
  let found: Found | undefined;
  parser.on('error', ({ message }) => {
    if (UNKNOWN_ENTITY.test(message) || (PIECE.test(message) && isPiece(text))) return;
    const end = Math.min(parser.position, text.length);
    found = syntaxFinding(Math.max(end - 1, 0), end, sentenceOf(message), 'exact');
    throw new Stop();
  });
  try {
    parser.write(text).close();
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
  }
  return found === undefined ? [] : [found];
}

function isPiece(text: string): boolean {
  return !text.includes('<?xml') || ONLY_COMMENTS.test(text);
}

/** The parser writes its place in front and starts in lower case. */
function sentenceOf(message: string): string {
  const plain = message.replace(/^\d+:\d+: /, '');
  return `${plain.charAt(0).toUpperCase()}${plain.slice(1)}`;
}
