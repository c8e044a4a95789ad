/** Keys whose values are nobody's business. */
const SECRET = /pass|secret|token|credential|private|api[-_.]?key/i;
const LINE = /^[ \t]*(?:export[ \t]+)?([\w.-]{1,200})[ \t]*[=:][ \t]*(.{0,200}?)[ \t]*$/gm;
const MAX_ENTRIES = 1_000;

/** What a file of settings says: the constants that code reads by their keys. */
export function readProperties(text: string): [key: string, value: string][] {
  const entries: [string, string][] = [];
  for (const [, key = '', value = ''] of text.matchAll(LINE)) {
    if (SECRET.test(key)) continue;
    entries.push([key, value.replace(/^(["'])(.*)\1$/, '$2')]);
    if (entries.length === MAX_ENTRIES) break;
  }
  return entries;
}
