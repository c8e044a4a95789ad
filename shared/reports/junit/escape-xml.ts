/** What XML 1.0 cannot hold, in whichever form: controls, halves of surrogate pairs and two noncharacters. */
const NOT_XML =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
};

/** For attributes and text; line breaks survive in both, and what XML cannot hold shows as `\u{1B}`. */
export function escapeXml(text: string): string {
  return text
    .replace(NOT_XML, (character) => `\\u{${character.charCodeAt(0).toString(16).toUpperCase()}}`)
    .replace(/[&<>"'\n\r\t]/gu, (character) => ENTITIES[character] ?? '');
}
