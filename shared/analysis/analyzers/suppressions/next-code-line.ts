import type { FileToAnalyze } from '../analyzer';

/** How a line begins on which only a comment stands. `*pointer` and `--count` are code. */
const COMMENT_LINE =
  /^\s*(?:\/\/|\/\*|\*(?:[\s/]|$)|#(?:[\s#!]|$)|<!--|<%--|\{\/\*|\{#|\{-|\(\*|--(?:\s|$)|;|%(?:\s|$)|$)/u;
/** Elsewhere `#include` and `#[derive]` are code. */
const HASH_LANGUAGES: ReadonlySet<string> = new Set([
  'bash',
  'dockerfile',
  'elixir',
  'hcl',
  'makefile',
  'perl',
  'php',
  'powershell',
  'python',
  'r',
  'ruby',
  'terraform',
  'toml',
  'yaml',
]);
const HASH_LINE = /^\s*#(?!\[)/u;
const MAX_LINES = 200;

/** The line that a comment of its own speaks of: the next one that holds code. */
export function nextCodeLine(
  { source, language }: Pick<FileToAnalyze, 'source' | 'language'>,
  line: number,
  openUntil: string | undefined,
): number | undefined {
  let closer = openUntil;
  const last = Math.min(source.lineCount, line + MAX_LINES);
  for (let next = line + 1; next <= last; next++) {
    const text = source.text.slice(
      source.lineStart(next),
      Math.min(source.lineEnd(next), source.lineStart(next) + 400),
    );
    if (closer !== undefined) {
      const at = text.indexOf(closer);
      if (at === -1) continue;
      const behind = text.slice(at + closer.length);
      closer = undefined;
      if (/^[\s}]*$/u.test(behind)) continue;
      return next;
    }
    if (!COMMENT_LINE.test(text) && !(HASH_LANGUAGES.has(language) && HASH_LINE.test(text))) return next;
    closer = unclosed(text);
  }
  return undefined;
}

const BLOCKS: readonly (readonly [string, string])[] = [
  ['/*', '*/'],
  ['<!--', '-->'],
];

function unclosed(text: string): string | undefined {
  const trimmed = text.trimStart().replace(/^\{/u, '');
  const block = BLOCKS.find(([opener]) => trimmed.startsWith(opener));
  return block !== undefined && !trimmed.includes(block[1], block[0].length) ? block[1] : undefined;
}
