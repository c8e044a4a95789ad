import { diffSequences, type Hunk } from './diff-lines';

export interface ChangedFile {
  readonly path: string;
  /** Undefined for a file that is new. */
  readonly before: string | undefined;
  readonly after: string;
}

const CONTEXT_LINES = 3;

/** The change of one file as a patch that `git apply` takes; empty where nothing changed. */
export function unifiedDiff({ path, before: known, after }: ChangedFile): string {
  if (known === after) return '';
  const before = known ?? '';
  const left = linesOf(before);
  const right = linesOf(after);
  const groups = grouped(diffSequences(left.map(wholeLine), right.map(wholeLine)));
  const head = [`--- ${known === undefined ? '/dev/null' : quoted(`a/${path}`)}`, `+++ ${quoted(`b/${path}`)}`];
  return [...head, ...groups.flatMap((group) => groupText(group, left, right))].join('\n').concat('\n');
}

/** Git reads a name with such characters only in quotes, and other tools one with a space only up to a tab. */
function quoted(name: string): string {
  if (SPECIAL.test(name)) return `"${name.replaceAll(new RegExp(SPECIAL, 'gu'), escaped)}"`;
  return name.includes(' ') ? `${name}\t` : name;
}

const SPECIAL = /["\\\p{Cc}]/u;
const SHORT: Readonly<Record<string, string>> = { '"': '\\"', '\\': '\\\\', '\n': '\\n', '\t': '\\t' };

/** As in C: the bytes of anything else in octal digits. */
function escaped(character: string): string {
  const bytes = [...Buffer.from(character, 'utf8')];
  return SHORT[character] ?? bytes.map((byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('');
}

interface PatchLine {
  readonly text: string;
  readonly hasBreak: boolean;
}

function linesOf(text: string): PatchLine[] {
  const parts = text.split('\n');
  const last = parts.pop() ?? '';
  const lines = parts.map((part) => ({ text: part, hasBreak: true }));
  return last === '' ? lines : [...lines, { text: last, hasBreak: false }];
}

/** A last line without its break differs from the same line with one. */
function wholeLine({ text, hasBreak }: PatchLine): string {
  return hasBreak ? `${text}\n` : text;
}

function grouped(hunks: readonly Hunk[]): Hunk[][] {
  const groups: Hunk[][] = [];
  for (const hunk of hunks) {
    const group = groups.at(-1);
    const previous = group?.at(-1);
    if (group !== undefined && previous !== undefined && hunk.beforeStart - previous.beforeEnd <= 2 * CONTEXT_LINES) {
      group.push(hunk);
    } else groups.push([hunk]);
  }
  return groups;
}

function groupText(group: readonly Hunk[], left: readonly PatchLine[], right: readonly PatchLine[]): string[] {
  const first = group[0];
  const last = group.at(-1);
  if (first === undefined || last === undefined) return [];
  const lead = Math.min(CONTEXT_LINES, first.beforeStart);
  const tail = Math.min(CONTEXT_LINES, left.length - last.beforeEnd);
  const lines: string[] = [];
  let at = first.beforeStart - lead;
  for (const hunk of group) {
    lines.push(...marked(' ', left.slice(at, hunk.beforeStart)));
    lines.push(...marked('-', left.slice(hunk.beforeStart, hunk.beforeEnd)));
    lines.push(...marked('+', right.slice(hunk.afterStart, hunk.afterEnd)));
    at = hunk.beforeEnd;
  }
  lines.push(...marked(' ', left.slice(at, at + tail)));
  const before = rangeOf(first.beforeStart - lead, last.beforeEnd + tail);
  const after = rangeOf(first.afterStart - lead, last.afterEnd + tail);
  return [`@@ -${before} +${after} @@`, ...lines];
}

function marked(sign: string, lines: readonly PatchLine[]): string[] {
  return lines.flatMap(({ text, hasBreak }) => [sign + text, ...(hasBreak ? [] : ['\\ No newline at end of file'])]);
}

/** An empty range stands behind the line before it. */
function rangeOf(start: number, end: number): string {
  const length = end - start;
  return `${length === 0 ? start : start + 1},${length}`;
}
