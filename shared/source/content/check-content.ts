import { isUtf8 } from 'node:buffer';
import type { Skip } from '../tree/source-tree';
import { decodeUtf16, startsLikeUtf16 } from './decode-utf16';
import { isMinified } from './is-minified';

/** Where git and most tools look for a NUL byte; text has none. */
const SNIFFED_BYTES = 8 * 1024;

/** The file as UTF-8, or why it is not source text. */
export function checkContent(path: string, bytes: Uint8Array, isWanted: boolean): Uint8Array | Skip {
  const text = startsLikeUtf16(bytes) ? decodeUtf16(bytes) : bytes;
  if (!text) return { reason: 'encoding', detail: 'damaged UTF-16' };
  if (text.subarray(0, SNIFFED_BYTES).includes(0)) return { reason: 'binary' };
  if (!isUtf8(text)) return { reason: 'encoding' };
  if (!isWanted && isMinified(path, text)) return { reason: 'minified' };
  return text;
}
