import { escapeToOneLine } from '../visible-characters';

/** Text as it is: no mark, no HTML, no mention, no link of its own making. */
export function escapeMarkdown(text: string): string {
  return (
    escapeToOneLine(text)
      .replace(/[\\`*_{}[\]()#+\-.!|~]/gu, '\\$&')
      .replace(/&/gu, '&amp;')
      .replace(/</gu, '&lt;')
      .replace(/>/gu, '&gt;')
      // A zero-width character after these keeps hosts from telling people and linking what looks like an address.
      .replace(/@/gu, '@&#8203;')
      .replace(/:\/\//gu, ':&#8203;//')
  );
}

/** Code within a line, between more backticks than it holds itself; `|` would end a table cell. */
export function inlineCode(text: string): string {
  const content = escapeToOneLine(text).replaceAll('|', '\\|');
  const fence = '`'.repeat(longestRun(content) + 1);
  const space = content.startsWith('`') || content.endsWith('`') || content === '' ? ' ' : '';
  return `${fence}${space}${content}${space}${fence}`;
}

/** A block of code between more backticks than it holds itself. */
export function codeBlock(text: string, language: string): string {
  const fence = '`'.repeat(Math.max(3, longestRun(text) + 1));
  return `${fence}${/^[\w+#-]+$/u.test(language) ? language : ''}\n${text}\n${fence}`;
}

function longestRun(text: string): number {
  let longest = 0;
  for (const [run] of text.matchAll(/`+/gu)) longest = Math.max(longest, run.length);
  return longest;
}
