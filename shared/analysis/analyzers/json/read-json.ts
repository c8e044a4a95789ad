import type { JsonFile, JsonMember } from './json-file';

/** Objects deeper than this are read by no program that people use. */
const MAX_DEPTH = 1000;

interface Container {
  readonly isObject: boolean;
  readonly id: number;
  readonly parent: JsonMember | undefined;
  /** The member whose value comes next. */
  open: OpenMember | undefined;
}

type OpenMember = { -readonly [Key in keyof JsonMember]: JsonMember[Key] };

/** The members of all objects in one pass over the text; comments are passed over, what is broken is left out. */
export function readJson(path: string, text: string): JsonFile {
  const reading = new Reading(text);
  for (let at = 0; at !== -1 && at < text.length;) at = reading.next(at);
  return { path, members: reading.members };
}

class Reading {
  readonly members: JsonMember[] = [];
  readonly #stack: Container[] = [];
  #objects = 0;

  constructor(private readonly text: string) {}

  /** Reads what starts here; where the next thing starts, or -1 when nothing more can be made of the text. */
  next(at: number): number {
    const character = this.text[at];
    if (character === '"') return this.#string(at);
    if (character === '{' || character === '[') return this.#open(at);
    if (character === '}' || character === ']') this.#stack.pop();
    const top = this.#stack.at(-1);
    if (character === ',' && top !== undefined) top.open = undefined;
    return character === '/' ? commentEnd(this.text, at) : at + 1;
  }

  #string(start: number): number {
    const end = stringEnd(this.text, start);
    const top = this.#stack.at(-1);
    if (top?.open !== undefined) top.open.text = { start, end, value: plain(this.text, start, end) };
    else if (top?.isObject === true) {
      if (!isKey(this.text, end)) return -1;
      top.open = { start, end, key: plain(this.text, start, end), object: top.id, parent: top.parent };
      this.members.push(top.open);
    }
    return end;
  }

  #open(at: number): number {
    if (this.#stack.length === MAX_DEPTH) return -1;
    const parent = this.#stack.at(-1)?.open;
    this.#stack.push({ isObject: this.text[at] === '{', id: this.#objects++, parent, open: undefined });
    return at + 1;
  }
}

function stringEnd(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '"') return at + 1;
  }
  return text.length;
}

function isKey(text: string, end: number): boolean {
  let at = end;
  while (at < text.length && /\s/.test(text.charAt(at))) at++;
  return text[at] === ':';
}

/** Two ways to write a character are the same key. */
function plain(text: string, start: number, end: number): string {
  const written = text.slice(start + 1, end - 1);
  if (!written.includes('\\')) return written;
  try {
    return String(JSON.parse(text.slice(start, end)));
  } catch {
    // An escape that there is none of: the text stands for itself.
    return written;
  }
}

function commentEnd(text: string, start: number): number {
  const mark = text.startsWith('//', start) ? '\n' : text.startsWith('/*', start) ? '*/' : undefined;
  if (mark === undefined) return start + 1;
  const end = text.indexOf(mark, start + 2);
  return end === -1 ? text.length : end + mark.length;
}
