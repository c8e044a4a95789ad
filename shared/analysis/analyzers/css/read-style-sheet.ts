import { isTemplate } from '../syntax/is-template';
import { maskComments } from './mask-comments';
import type { Declaration, Statement, StyleBlock, StyleSheet } from './style-sheet';

/** Deeper than this no person writes; what stands there is not looked at. */
const MAX_DEPTH = 100;
const PROPERTY = /^(\s*)([*_]?-{0,2}[A-Za-z][\w-]*)\s*:(?!:)/;

type Open = { -readonly [Key in keyof StyleBlock]: StyleBlock[Key] } & {
  readonly declarations: Declaration[];
  readonly statements: Statement[];
  bodyStart: number;
  children: number;
};

/** The blocks of a style sheet in one pass; nothing of what a template engine or indentation make one. */
export function readStyleSheet(path: string, language: string, text: string): StyleSheet {
  if (isTemplate(text) || /\.sass$/i.test(path) || text.startsWith('---')) return { language, blocks: [] };
  return { language, blocks: new Reading(text, maskComments(text, language !== 'css')).blocks() };
}

class Reading {
  readonly #blocks: Open[] = [newBlock('', 0, 0, undefined, 0)];
  readonly #stack: Open[] = [...this.#blocks];
  #from = 0;

  constructor(
    private readonly text: string,
    private readonly masked: string,
  ) {}

  blocks(): StyleBlock[] {
    const { masked } = this;
    let parentheses = 0;
    for (let at = 0; at < masked.length; at++) {
      const character = masked[at];
      if (character === '(') parentheses++;
      else if (character === ')') parentheses = Math.max(0, parentheses - 1);
      else if (character === '{' && isInterpolation(masked, at)) at = interpolationEnd(masked, at);
      else if (character === '{') {
        parentheses = 0;
        this.#open(at);
      } else if (character === '}') {
        parentheses = 0;
        this.#close(at);
      } else if (character === ';' && parentheses === 0) this.#statement(at);
    }
    return this.#blocks;
  }

  #open(at: number): void {
    const parent = this.#top();
    const [start, end] = trimmed(this.masked, this.#from, at);
    const prelude = this.masked.slice(start, end).replaceAll(/\s+/g, ' ');
    const block = newBlock(prelude, start, end, parent, parent.children++);
    block.bodyStart = at + 1;
    this.#stack.push(block);
    if (this.#stack.length <= MAX_DEPTH) this.#blocks.push(block);
    this.#from = at + 1;
  }

  #close(at: number): void {
    this.#statement(at);
    if (this.#stack.length === 1) return;
    const block = this.#stack.pop();
    if (block !== undefined) block.isEmpty = this.text.slice(block.bodyStart, at).trim() === '';
  }

  #statement(at: number): void {
    const [start, end] = trimmed(this.masked, this.#from, at);
    this.#from = at + 1;
    if (start === end) return;
    const block = this.#top();
    const text = this.masked.slice(start, end);
    const declaration = declarationOf(text, start, end);
    if (declaration === undefined) block.statements.push({ start, end, text, index: block.children++ });
    else block.declarations.push(declaration);
  }

  #top(): Open {
    return this.#stack.at(-1) ?? newBlock('', 0, 0, undefined, 0);
  }
}

function newBlock(prelude: string, start: number, end: number, parent: StyleBlock | undefined, index: number): Open {
  const lists = { declarations: [], statements: [] };
  return { prelude, start, end, parent, index, ...lists, isEmpty: false, bodyStart: 0, children: 0 };
}

function declarationOf(text: string, start: number, end: number): Declaration | undefined {
  const [whole, , name] = PROPERTY.exec(text) ?? [];
  if (whole === undefined || name === undefined) return undefined;
  const rest = text.slice(whole.length);
  const mark = /!\s*important\s*$/i.exec(rest);
  const value = (mark === null ? rest : rest.slice(0, mark.index)).trim();
  const valueStart = start + whole.length + (rest.length - rest.trimStart().length);
  const property = name.toLowerCase();
  return { start, end, property, written: name, value, valueStart, isImportant: mark !== null };
}

/** `#{…}` of SCSS and `@{…}` of Less stand for text. */
function isInterpolation(masked: string, at: number): boolean {
  return masked[at - 1] === '#' || masked[at - 1] === '@';
}

function interpolationEnd(masked: string, at: number): number {
  const end = masked.indexOf('}', at);
  return end === -1 ? masked.length : end;
}

function trimmed(text: string, from: number, to: number): [number, number] {
  let start = from;
  let end = to;
  while (start < end && /\s/.test(text.charAt(start))) start++;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  return [start, end];
}
