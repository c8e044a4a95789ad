import type { z } from 'zod';
import { UnreadableList, type Span } from '../dependency-format';

const KEY_JOINT = '\u0000';

/** A JSON text: its value, and where keys stand in it. */
export interface JsonText<Value> {
  readonly value: Value;
  /** The place of a key, by the keys and indexes that lead to it. */
  placeOf(path: readonly string[]): Span;
}

/** `isWanted` keeps the places of a few keys: a large file has a million. */
export function readJson<Schema extends z.ZodType>(
  text: string,
  schema: Schema,
  isWanted: (path: readonly string[]) => boolean,
): JsonText<z.output<Schema>> {
  const parsed = schema.safeParse(parseJson(text));
  if (!parsed.success) throw new UnreadableList(`it is not laid out as such a file is${whereOf(parsed.error)}`);
  const places = keyPlaces(text, isWanted);
  return { value: parsed.data, placeOf: (path) => places.get(path.join(KEY_JOINT)) ?? { start: 0, end: 1 } };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new UnreadableList('it is not valid JSON');
  }
}

function whereOf(error: z.ZodError): string {
  const path = error.issues[0]?.path ?? [];
  return path.length === 0 ? '' : ` (at ${path.slice(0, 4).map(String).join('.').slice(0, 100)})`;
}

interface Level {
  readonly isArray: boolean;
  index: number;
  key: string;
}

/** Walks a text that is known to be valid, without recursion: depth costs nothing. */
function keyPlaces(text: string, isWanted: (path: readonly string[]) => boolean): Map<string, Span> {
  const places = new Map<string, Span>();
  const levels: Level[] = [];
  let at = 0;
  while (at < text.length) {
    const character = text.charCodeAt(at);
    if (character === QUOTE) {
      const end = stringEnd(text, at);
      const top = levels.at(-1);
      if (top !== undefined && !top.isArray && isKey(text, end)) {
        top.key = keyOf(text.slice(at, end));
        const path = levels.map((level) => (level.isArray ? String(level.index) : level.key));
        if (levels.length <= MAX_DEPTH && isWanted(path)) places.set(path.join(KEY_JOINT), { start: at, end });
      }
      at = end;
      continue;
    }
    if (character === OPEN_OBJECT || character === OPEN_ARRAY) {
      levels.push({ isArray: character === OPEN_ARRAY, index: 0, key: '' });
    }
    if (character === CLOSE_OBJECT || character === CLOSE_ARRAY) levels.pop();
    const top = levels.at(-1);
    if (character === COMMA && top !== undefined) top.index++;
    at++;
  }
  return places;
}

const [QUOTE, BACKSLASH, COMMA, COLON] = [34, 92, 44, 58];
const [OPEN_OBJECT, CLOSE_OBJECT, OPEN_ARRAY, CLOSE_ARRAY] = [123, 125, 91, 93];
const MAX_DEPTH = 64;

function stringEnd(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text.charCodeAt(at) !== QUOTE) at += text.charCodeAt(at) === BACKSLASH ? 2 : 1;
  return at + 1;
}

function isKey(text: string, end: number): boolean {
  let at = end;
  while (text.charCodeAt(at) <= 32) at++;
  return text.charCodeAt(at) === COLON;
}

function keyOf(quoted: string): string {
  return quoted.includes('\\') ? String(JSON.parse(quoted)) : quoted.slice(1, -1);
}
