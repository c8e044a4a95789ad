/**
 * Characters that do something instead of showing something: controls, line separators, zero-width characters and those
 * that turn the direction of text (with which a file name or code can look like another). Tab and line feed stay.
 */
const INVISIBLE =
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u061C\u180E\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** Puts `replace`'s answer in place of each such character. */
export function replaceInvisible(text: string, replace: (codePoint: string) => string): string {
  return text.replace(INVISIBLE, (character) => replace(codePointName(character)));
}

/** `U+202E`. */
function codePointName(character: string): string {
  return `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** For terminals and Markdown: `\u{202E}` in place of the character itself. */
export function escapeInvisible(text: string): string {
  return replaceInvisible(text, (name) => `\\u{${name.slice(2)}}`);
}

/** The same on one line: a message or a file name with a line feed must not make a line of its own. */
export function escapeToOneLine(text: string): string {
  return escapeInvisible(text).replaceAll('\n', '\\n').replaceAll('\t', ' ');
}
