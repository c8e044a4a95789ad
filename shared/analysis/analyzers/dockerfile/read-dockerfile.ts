import type { Dockerfile, Instruction, Stage, Word } from './dockerfile';

/** More lines between a heredoc and its end are not looked at. */
const MAX_HEREDOC_LINES = 1000;
const MAX_HEREDOCS = 10;
/** More instructions than any image can have layers. */
const MAX_INSTRUCTIONS = 2000;

type Lines = readonly { readonly start: number; readonly end: number }[];

/** Reads the instructions of a Dockerfile; whatever is none is left out. */
export function readDockerfile(text: string): Dockerfile {
  const escape = /^#\s*escape\s*=\s*`/im.test(text.slice(0, 500)) ? '`' : '\\';
  const lines = linesOf(text);
  const instructions: Instruction[] = [];
  for (let index = 0; index < lines.length && instructions.length < MAX_INSTRUCTIONS;) {
    const read = readInstruction(text, lines, index, escape);
    if (read.instruction !== undefined) instructions.push(read.instruction);
    index = read.next;
  }
  return { text, instructions, stages: stagesOf(instructions) };
}

interface Read {
  readonly instruction: Instruction | undefined;
  readonly next: number;
}

function readInstruction(text: string, lines: Lines, first: number, escape: string): Read {
  const start = lines[first]?.start ?? 0;
  const head = /^[ \t]*([A-Za-z]+)(?=\s|$)/.exec(text.slice(start, lines[first]?.end));
  if (head?.[1] === undefined) return { instruction: undefined, next: first + 1 };
  const { masked, next: behind } = maskContinuations(text, lines, first, escape);
  const keyword = head[1].toUpperCase();
  const keywordStart = start + head[0].length - head[1].length;
  const bodyStart = start + head[0].length;
  const body = masked.slice(head[0].length);
  const next = behindHeredocs(text, lines, behind, heredocsIn(keyword, body));
  const end = bodyStart + body.trimEnd().length;
  const flags = /^\s*(?:--\S+\s+)*/.exec(body)?.[0] ?? '';
  const rest = body.slice(flags.length);
  const instruction: Instruction = {
    keyword,
    start: keywordStart,
    end,
    body,
    bodyStart,
    flags: flags.split(/\s+/).filter((flag) => flag !== ''),
    words: wordsOf(rest, bodyStart + flags.length),
    exec: execOf(rest),
    hasHeredoc: next > behind,
    commands: [],
  };
  return { instruction, next };
}

/** One logical line as a text of the same length: line breaks, the escapes before them and comments become blank. */
function maskContinuations(
  text: string,
  lines: Lines,
  first: number,
  escape: string,
): { masked: string; next: number } {
  let masked = '';
  let index = first;
  for (; index < lines.length; index++) {
    const { start, end } = lines[index] ?? { start: 0, end: 0 };
    const line = text.slice(start, end);
    const isBlank = index > first && /^\s*(?:#|$)/.test(line);
    const trimmed = line.trimEnd();
    const goesOn = isBlank || trimmed.endsWith(escape);
    const lineBreak = ' '.repeat((lines[index + 1]?.start ?? end) - end);
    if (isBlank) masked += ' '.repeat(line.length) + lineBreak;
    else if (goesOn) masked += trimmed.slice(0, -1).padEnd(line.length) + lineBreak;
    else return { masked: masked + line, next: index + 1 };
  }
  return { masked, next: index };
}

function heredocsIn(keyword: string, body: string): string[] {
  if (!['RUN', 'COPY', 'ADD'].includes(keyword)) return [];
  return [...body.matchAll(/<<-?(["']?)([A-Za-z_]\w*)\1/g)].flatMap(([, , name]) => name ?? []).slice(0, MAX_HEREDOCS);
}

function behindHeredocs(text: string, lines: Lines, from: number, names: readonly string[]): number {
  let next = from;
  for (const name of names) {
    const body = lines.slice(next, next + MAX_HEREDOC_LINES);
    const end = body.findIndex(({ start, end: to }) => text.slice(start, to).trim() === name);
    // Without its end it is no heredoc, but perhaps a shift of bits.
    if (end === -1) return next;
    next += end + 1;
  }
  return next;
}

function linesOf(text: string): Lines {
  const lines: { start: number; end: number }[] = [];
  for (let start = 0; start < text.length;) {
    const lineBreak = text.indexOf('\n', start);
    const next = lineBreak === -1 ? text.length : lineBreak + 1;
    const end = lineBreak === -1 ? next : lineBreak;
    lines.push({ start, end: text[end - 1] === '\r' && end > start ? end - 1 : end });
    start = next;
  }
  return lines;
}

function wordsOf(rest: string, base: number): Word[] {
  return [...rest.matchAll(/(?:"[^"]*"|'[^']*'|[^\s"']|["'])+/g)].map((match) => ({
    text: match[0],
    start: base + match.index,
    end: base + match.index + match[0].length,
  }));
}

function execOf(rest: string): string[] | undefined {
  if (!rest.trimStart().startsWith('[')) return undefined;
  try {
    const parsed: unknown = JSON.parse(rest);
    return Array.isArray(parsed) && parsed.every((one) => typeof one === 'string') ? parsed : undefined;
  } catch {
    // Not JSON, so Docker hands it to the shell.
    return undefined;
  }
}

function stagesOf(instructions: readonly Instruction[]): Stage[] {
  const starts = instructions.flatMap(({ keyword }, index) => (keyword === 'FROM' ? [index] : []));
  return starts.flatMap((start, index) => {
    const from = instructions[start];
    if (from === undefined) return [];
    const [image, as, name] = from.words;
    return {
      from,
      image,
      name: as?.text.toLowerCase() === 'as' ? name?.text.toLowerCase() : undefined,
      instructions: instructions.slice(start + 1, starts[index + 1]),
    };
  });
}
