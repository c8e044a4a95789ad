import { redactedSlice, type SecretRange } from './redact';
import type { SourceText } from './source-text';

const MAX_LINES = 10;
const MAX_CHARACTERS = 2000;
/** In a line too long to show, what stands before the finding. */
const LEAD_CHARACTERS = 200;

/** The lines of a region as people may see them: bounded, without secrets. */
export function snippetOf(source: SourceText, start: number, end: number, secrets: readonly SecretRange[]): string {
  const firstLine = source.lineOf(start);
  const lastLine = Math.min(source.lineOf(Math.max(start, end)), firstLine + MAX_LINES - 1);
  const to = source.lineEnd(lastLine);
  const from = source.lineStart(firstLine);
  const isShort = to - from <= MAX_CHARACTERS;
  const shownFrom = isShort ? from : Math.max(from, start - LEAD_CHARACTERS);
  const shownTo = isShort ? to : Math.min(to, shownFrom + MAX_CHARACTERS);
  const text = redactedSlice(source.text, shownFrom, shownTo, secrets);
  return text.replaceAll(/\r\n?/g, '\n').slice(0, MAX_CHARACTERS);
}
